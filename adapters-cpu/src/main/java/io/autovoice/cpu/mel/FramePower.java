package io.autovoice.cpu.mel;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.signal.Windows;

/** Power of the bins of a frame, |X|^2 under a periodic Hann window. Safe for use by many threads. */
final class FramePower {
    private final RealFft fft;
    private final double[] window;

    /** @param length samples of a frame, even */
    FramePower(int length) {
        this.fft = new RealFft(length);
        this.window = Windows.hann(length);
    }

    /** The frame that begins at {@code samples[from]}: length / 2 + 1 bins from 0 to the Nyquist frequency. */
    double[] of(float[] samples, int from) {
        double[] x = new double[window.length];
        for (int n = 0; n < x.length; n++) {
            x[n] = window[n] * samples[from + n];
        }
        fft.forward(x);
        double[] power = new double[fft.bins()];
        fft.power(x, power);
        return power;
    }
}
