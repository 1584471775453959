package io.autovoice.cpu.shifting;

import java.util.Arrays;

/**
 * Identity phase locking (Laroche and Dolson, "Improved phase vocoder time-scale modification of audio", IEEE Trans. Speech and Audio
 * Processing 7, 1999, section III.B): around each peak of the spectrum all bins are turned by the angle that the peak needs. That angle
 * comes from a second spectrum, one synthesis hop earlier in the music (Puckette, "Phase-locked vocoder", WASPAA 1995), so no phase has to be
 * unwrapped: y(k) = x(k) e^(i (arg y(k-1) - arg x'(k))). All channels are turned alike, and the image stays.
 */
final class PhaseLocking {
    private static final int NEAR = 2; // bins on either side that a peak exceeds (section III.B)
    private static final double ATTACK = 4; // times the energy a hop before: 6 dB

    private final int bins;
    private final double[] power;
    private final double[] turnRe;
    private final double[] turnIm;

    PhaseLocking(int bins) {
        this.bins = bins;
        this.power = new double[bins];
        this.turnRe = new double[bins];
        this.turnIm = new double[bins];
    }

    /**
     * Turns {@code now}, in place; then it continues {@code written}.
     *
     * @param now {@code [channel]}: packed spectra as {@link io.autovoice.cpu.fft.RealFft} makes them
     * @param before the same, one synthesis hop earlier in the music
     * @param written what was put out before
     * @param nearOnset whether peaks that rise keep the phase they have
     */
    void turn(double[][] now, double[][] before, double[][] written, boolean nearOnset) {
        sumPower(now);
        int start = 0;
        int peak = nextPeak(0);
        while (peak < bins) {
            int next = nextPeak(peak + 1);
            int end = next < bins ? (peak + next + 1) / 2 : bins;
            boolean attack = nearOnset && power[peak] > ATTACK * power(before, peak);
            setTurn(peak, start, end, attack, before, written);
            start = end;
            peak = next;
        }
        apply(now, start);
    }

    private void sumPower(double[][] spectra) {
        for (int k = 0; k < bins; k++) {
            power[k] = power(spectra, k);
        }
    }

    /** Of all channels; the packed bins 0 and N/2 are left out, for nothing is heard there. */
    private static double power(double[][] spectra, int bin) {
        double power = 0;
        if (bin > 0 && 2 * bin < spectra[0].length) {
            for (double[] x : spectra) {
                power += x[2 * bin] * x[2 * bin] + x[2 * bin + 1] * x[2 * bin + 1];
            }
        }
        return power;
    }

    private int nextPeak(int from) {
        for (int k = Math.max(1, from); k < bins - 1; k++) {
            boolean highest = true;
            for (int near = Math.max(0, k - NEAR); near <= Math.min(bins - 1, k + NEAR); near++) {
                highest &= near == k || power[k] > power[near];
            }
            if (highest) {
                return k;
            }
        }
        return bins;
    }

    private void setTurn(int peak, int start, int end, boolean attack, double[][] before, double[][] written) {
        double re = 0;
        double im = 0;
        for (int channel = 0; channel < before.length; channel++) {
            double[] x = before[channel];
            double[] y = written[channel];
            re += y[2 * peak] * x[2 * peak] + y[2 * peak + 1] * x[2 * peak + 1];
            im += y[2 * peak + 1] * x[2 * peak] - y[2 * peak] * x[2 * peak + 1];
        }
        double size = Math.sqrt(re * re + im * im);
        boolean known = size > Double.MIN_NORMAL && !attack;
        Arrays.fill(turnRe, start, end, known ? re / size : 1);
        Arrays.fill(turnIm, start, end, known ? im / size : 0);
    }

    private void apply(double[][] spectra, int end) {
        for (double[] x : spectra) {
            for (int k = 1; k < Math.min(end, bins - 1); k++) {
                double re = x[2 * k] * turnRe[k] - x[2 * k + 1] * turnIm[k];
                x[2 * k + 1] = x[2 * k] * turnIm[k] + x[2 * k + 1] * turnRe[k];
                x[2 * k] = re;
            }
        }
    }
}
