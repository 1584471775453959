package io.autovoice.cpu.vocoder;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.cpu.vocoder.PitchWindow.Shape;
import java.util.Arrays;

/**
 * Temporally static group delay of a frame, the parameter that D4C is built on (Morise 2016, first two steps): a pulse train gives a sine
 * over frequency with period F0, noise disturbs it.
 */
final class GroupDelay {
    private static final double EMPTY = 1e-14; // of the strongest bin's power: what is below is rounding, not signal

    private final RealFft fft;
    private final int sampleRate;
    private final PitchWindow hann;
    private final PitchWindow blackman;

    GroupDelay(RealFft fft, int sampleRate) {
        this.fft = fft;
        this.sampleRate = sampleRate;
        this.hann = new PitchWindow(Shape.HANN, 4, sampleRate);
        this.blackman = new PitchWindow(Shape.BLACKMAN, 4, sampleRate);
    }

    /** Fills {@code delay} (fft.bins() values): the static delay smoothed over F0 / 2, its mean over F0 taken away; arbitrary scale. */
    void estimate(float[] samples, double centre, double f0, double[] delay) {
        double f0Bins = f0 * fft.length() / sampleRate;
        double[] power = smoothedPower(samples, centre, f0);
        Arrays.fill(delay, 0);
        // Two instants half a period apart: their sum doesn't depend on where in the period the frame lies.
        double quarterPeriod = sampleRate / (4 * f0);
        addCentroid(samples, centre - quarterPeriod, f0, delay);
        addCentroid(samples, centre + quarterPeriod, f0, delay);
        SpectralSmoothing.restoreBelowF0(delay, f0Bins);
        double floor =
                Math.max(Double.MIN_NORMAL, EMPTY * Arrays.stream(power).max().orElse(0));
        for (int k = 0; k < delay.length; k++) {
            delay[k] /= Math.max(power[k], floor);
        }
        SpectralSmoothing.smooth(delay, f0Bins / 2);
        double[] mean = delay.clone();
        SpectralSmoothing.smooth(mean, f0Bins);
        for (int k = 0; k < delay.length; k++) {
            delay[k] -= mean[k];
        }
    }

    private double[] smoothedPower(float[] samples, double centre, double f0) {
        double f0Bins = f0 * fft.length() / sampleRate;
        double[] segment = new double[fft.length()];
        hann.cut(samples, centre, f0, segment);
        fft.forward(segment);
        double[] power = new double[fft.bins()];
        fft.power(segment, power);
        SpectralSmoothing.restoreBelowF0(power, f0Bins);
        SpectralSmoothing.smooth(power, f0Bins);
        return power;
    }

    /** Adds the energy centroid Re(Y) Re(Z) + Im(Y) Im(Z) of a segment y of unit energy, Z the spectrum of n y(n). */
    private void addCentroid(float[] samples, double centre, double f0, double[] sum) {
        double[] y = new double[fft.length()];
        blackman.cut(samples, centre, f0, y);
        int length = blackman.length(f0);
        double energy = Double.MIN_NORMAL;
        for (int n = 0; n < length; n++) {
            energy += y[n] * y[n];
        }
        double[] z = new double[fft.length()];
        for (int n = 0; n < length; n++) {
            z[n] = (n + 1) * y[n] / energy;
        }
        fft.forward(y);
        fft.forward(z);
        int last = sum.length - 1;
        sum[0] += y[0] * z[0];
        sum[last] += y[1] * z[1];
        for (int k = 1; k < last; k++) {
            sum[k] += y[2 * k] * z[2 * k] + y[2 * k + 1] * z[2 * k + 1];
        }
    }
}
