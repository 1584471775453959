package io.autovoice.report.picture;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/** Power spectra of real signals of one even length, on the calling thread, so that results never depend on how many there are. */
final class RealFft {
    static {
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private final DoubleFFT_1D transform;
    private final int length;

    RealFft(int length) {
        this.length = length;
        this.transform = new DoubleFFT_1D(length);
    }

    /** From 0 to the Nyquist frequency, both included. */
    int bins() {
        return length / 2 + 1;
    }

    /** Adds |X|^2 of {@code samples} to {@code power}, one value a bin. The samples are overwritten. */
    void addPower(double[] samples, double[] power) {
        transform.realForward(samples);
        power[0] += samples[0] * samples[0];
        power[length / 2] += samples[1] * samples[1];
        for (int k = 1; k < length / 2; k++) {
            double re = samples[2 * k];
            double im = samples[2 * k + 1];
            power[k] += re * re + im * im;
        }
    }
}
