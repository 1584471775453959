package io.autovoice.cpu.pitch;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.signal.Windows;
import java.util.Arrays;

/**
 * The autocorrelation of a Hann-windowed stretch of sound divided by the window's own, Boersma (1993) eq. 9: the window's tapering would
 * otherwise favour short lags. Safe for use by many threads.
 *
 * <p>On its way through the power spectrum the sound passes a first-order low-pass. A voice's harmonics fall by at least 6 dB an octave
 * and white noise doesn't, so that this weighs each frequency about as the voice is likely to stand out there. Praat's later "filtered
 * autocorrelation" does likewise with a steeper filter, which leaves little but the fundamental.
 */
final class NormalisedAutocorrelation {
    private final int highestLag;
    private final double[] window;
    private final double[] weights;
    private final RealFft fft;
    private final double[] ofWindow;

    /**
     * @param windowLength in samples, even
     * @param highestLag in samples; at most half the window, beyond which too few products remain
     * @param corner of the low-pass, in cycles a sample; infinite for none
     */
    NormalisedAutocorrelation(int windowLength, int highestLag, double corner) {
        this.highestLag = highestLag;
        this.window = Windows.hann(windowLength);
        this.fft =
                new RealFft(powerOfTwoFrom(windowLength + highestLag)); // the zeros keep the lags from wrapping round
        this.ofWindow = autocorrelation(window, lowPass(fft, Double.POSITIVE_INFINITY));
        this.weights = lowPass(fft, corner);
    }

    /**
     * Values for the lags 0..highestLag: 1 at lag 0, and 1 again where the sound repeats itself. All NaN for silence.
     *
     * @param samples holds one window from {@code from} on
     */
    double[] at(double[] samples, int from) {
        double mean = 0;
        for (int n = 0; n < window.length; n++) {
            mean += samples[from + n] / window.length;
        }
        double[] windowed = new double[window.length];
        for (int n = 0; n < window.length; n++) {
            windowed[n] = (samples[from + n] - mean) * window[n];
        }
        double[] correlation = autocorrelation(windowed, weights);
        double scale = ofWindow[0] / correlation[0];
        for (int lag = 0; lag <= highestLag; lag++) {
            correlation[lag] *= scale / ofWindow[lag];
        }
        return correlation;
    }

    private double[] autocorrelation(double[] windowed, double[] weights) {
        double[] spectrum = Arrays.copyOf(windowed, fft.length());
        fft.forward(spectrum);
        double[] power = new double[fft.bins()];
        fft.power(spectrum, power);
        spectrum[0] = power[0] * weights[0];
        spectrum[1] = power[power.length - 1] * weights[power.length - 1];
        for (int k = 1; k < power.length - 1; k++) {
            spectrum[2 * k] = power[k] * weights[k];
            spectrum[2 * k + 1] = 0;
        }
        fft.inverse(spectrum);
        return Arrays.copyOf(spectrum, highestLag + 1);
    }

    /** Power gain of a first-order low-pass at each bin. */
    private static double[] lowPass(RealFft fft, double corner) {
        double[] gains = new double[fft.bins()];
        for (int k = 0; k < gains.length; k++) {
            double ratio = (double) k / fft.length() / corner;
            gains[k] = 1 / (1 + ratio * ratio);
        }
        return gains;
    }

    private static int powerOfTwoFrom(int length) {
        return Math.max(2, Integer.highestOneBit(2 * length - 1));
    }
}
