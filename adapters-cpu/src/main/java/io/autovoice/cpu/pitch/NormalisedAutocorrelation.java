package io.autovoice.cpu.pitch;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.signal.Windows;

/**
 * The autocorrelation of a Hann-windowed stretch of sound divided by the window's own, Boersma (1993) eq. 9: the window's tapering would
 * otherwise favour short lags. Safe for use by many threads.
 */
final class NormalisedAutocorrelation {
    private final int highestLag;
    private final double[] window;
    private final RealFft fft;
    private final double[] ofWindow;

    /**
     * @param windowLength in samples, even
     * @param highestLag in samples; at most half the window, beyond which too few products remain
     */
    NormalisedAutocorrelation(int windowLength, int highestLag) {
        this.highestLag = highestLag;
        this.window = Windows.hann(windowLength);
        this.fft = new RealFft(atLeast(windowLength + highestLag));
        this.ofWindow = raw(window);
    }

    int windowLength() {
        return window.length;
    }

    /**
     * Values for the lags 0..highestLag: 1 at lag 0, and 1 again where the sound repeats itself. All NaN for silence.
     *
     * @param samples from {@code from} on one window long
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
        double[] correlation = raw(windowed);
        double scale = ofWindow[0] / correlation[0];
        for (int lag = 0; lag <= highestLag; lag++) {
            correlation[lag] *= scale / ofWindow[lag];
        }
        return correlation;
    }

    /** By the power spectrum; the zeros appended keep the lags from wrapping round. */
    private double[] raw(double[] windowed) {
        double[] spectrum = new double[fft.length()];
        System.arraycopy(windowed, 0, spectrum, 0, windowed.length);
        fft.forward(spectrum);
        spectrum[0] *= spectrum[0];
        spectrum[1] *= spectrum[1];
        for (int k = 1; k < fft.length() / 2; k++) {
            spectrum[2 * k] = spectrum[2 * k] * spectrum[2 * k] + spectrum[2 * k + 1] * spectrum[2 * k + 1];
            spectrum[2 * k + 1] = 0;
        }
        fft.inverse(spectrum);
        return java.util.Arrays.copyOf(spectrum, highestLag + 1);
    }

    private static int atLeast(int length) {
        return Math.max(2, Integer.highestOneBit(2 * length - 1));
    }
}
