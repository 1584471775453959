package io.autovoice.cpu.vocoder;

/** The two operations on a power spectrum that CheapTrick and D4C share. Frequencies are in bins. */
final class SpectralSmoothing {
    private SpectralSmoothing() {}

    /**
     * Gives the region below F0 the power it lacks, since no harmonic lies at 0 Hz: P(w) += P(w0 - w) for w < w0 (Morise 2015, on the
     * low-frequency part).
     */
    static void restoreBelowF0(double[] power, double f0Bins) {
        int last = (int) f0Bins;
        double[] mirrored = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            int at = (int) (f0Bins - k);
            double fraction = f0Bins - k - at;
            mirrored[k] = power[at] + fraction * (power[at + 1] - power[at]);
        }
        for (int k = 0; k <= last; k++) {
            power[k] += mirrored[k];
        }
    }

    /**
     * Replaces each bin by the mean over a rectangle around it, (1 / width) integral of P(w + l) for |l| <= width / 2 (Morise 2015,
     * frequency-domain smoothing). The spectrum is taken as constant within a bin and mirrored at both ends.
     */
    static void smooth(double[] power, double widthBins) {
        int bins = power.length;
        double half = widthBins / 2;
        int pad = (int) half + 2;
        double[] extended = mirrored(power, pad);
        double[] integral = new double[extended.length + 1]; // up to the lower edge of each bin
        for (int k = 0; k < extended.length; k++) {
            integral[k + 1] = integral[k] + extended[k];
        }
        int up = (int) Math.floor(half + 0.5);
        double upFraction = half + 0.5 - up;
        int down = (int) Math.floor(0.5 - half);
        double downFraction = 0.5 - half - down;
        for (int k = 0; k < bins; k++) {
            int high = k + pad + up;
            int low = k + pad + down;
            double above = integral[high] + upFraction * extended[high];
            double below = integral[low] + downFraction * extended[low];
            power[k] = (above - below) / widthBins; // may round to slightly below 0 where 150 dB under the loudest
        }
    }

    private static double[] mirrored(double[] power, int pad) {
        int last = power.length - 1;
        double[] extended = new double[power.length + 2 * pad];
        System.arraycopy(power, 0, extended, pad, power.length);
        for (int k = 1; k <= pad; k++) {
            extended[pad - k] = power[Math.min(k, last)];
            extended[pad + last + k] = power[Math.max(last - k, 0)];
        }
        return extended;
    }
}
