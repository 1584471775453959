package io.autovoice.cpu.fft;

import org.jtransforms.fft.DoubleFFT_1D;
import org.visnow.jlargearrays.ConcurrencyUtils;

/**
 * Discrete Fourier transform of real signals of one length, in place, in double precision. Any length; powers of two are fastest.
 *
 * <p>A spectrum of an even length N is packed as JTransforms does: {@code [re 0, re N/2, re 1, im 1, re 2, im 2, ...]}; forward is
 * unscaled with exponent -2 pi i k n / N, inverse divides by N. Safe for use by many threads; transforms run on the calling one, so
 * that results do not depend on how many there are.
 */
public final class RealFft {
    static {
        ConcurrencyUtils.setNumberOfThreads(1);
    }

    private final DoubleFFT_1D transform;
    private final int length;

    public RealFft(int length) {
        if (length < 2 || length % 2 != 0) {
            throw new IllegalArgumentException("A transform needs an even length of 2 or more, got " + length);
        }
        this.length = length;
        this.transform = new DoubleFFT_1D(length);
    }

    public int length() {
        return length;
    }

    /** Bins from 0 to the Nyquist frequency, both included: N / 2 + 1. */
    public int bins() {
        return length / 2 + 1;
    }

    /** From N samples to the packed spectrum, in place. */
    public void forward(double[] samples) {
        transform.realForward(samples);
    }

    /** From the packed spectrum to N samples, in place, divided by N. */
    public void inverse(double[] spectrum) {
        transform.realInverse(spectrum, true);
    }

    public double real(double[] spectrum, int bin) {
        return bin == length / 2 ? spectrum[1] : spectrum[2 * bin];
    }

    public double imaginary(double[] spectrum, int bin) {
        return bin == 0 || bin == length / 2 ? 0 : spectrum[2 * bin + 1];
    }

    /** Packs {@link #bins()} real values into a spectrum without imaginary part; its inverse is an even sequence. */
    public void packReal(double[] values, double[] spectrum) {
        spectrum[0] = values[0];
        spectrum[1] = values[length / 2];
        for (int k = 1; k < length / 2; k++) {
            spectrum[2 * k] = values[k];
            spectrum[2 * k + 1] = 0;
        }
    }

    /** Adds {@link #bins()} real values to a packed spectrum: an even sequence. */
    public void addReal(double[] spectrum, double[] values) {
        spectrum[0] += values[0];
        spectrum[1] += values[length / 2];
        for (int k = 1; k < length / 2; k++) {
            spectrum[2 * k] += values[k];
        }
    }

    /** |X|^2 of a packed spectrum for all {@link #bins()} bins. */
    public void power(double[] spectrum, double[] power) {
        power[0] = spectrum[0] * spectrum[0];
        power[length / 2] = spectrum[1] * spectrum[1];
        for (int k = 1; k < length / 2; k++) {
            double re = spectrum[2 * k];
            double im = spectrum[2 * k + 1];
            power[k] = re * re + im * im;
        }
    }

    /** Multiplies a packed spectrum by another, bin by bin: a circular convolution of their sequences. */
    public void multiply(double[] spectrum, double[] by) {
        spectrum[0] *= by[0];
        spectrum[1] *= by[1];
        for (int k = 1; k < length / 2; k++) {
            double re = spectrum[2 * k] * by[2 * k] - spectrum[2 * k + 1] * by[2 * k + 1];
            spectrum[2 * k + 1] = spectrum[2 * k] * by[2 * k + 1] + spectrum[2 * k + 1] * by[2 * k];
            spectrum[2 * k] = re;
        }
    }

    /** Multiplies a packed spectrum by one real gain a bin. */
    public void scale(double[] spectrum, double[] gains) {
        spectrum[0] *= gains[0];
        spectrum[1] *= gains[length / 2];
        for (int k = 1; k < length / 2; k++) {
            spectrum[2 * k] *= gains[k];
            spectrum[2 * k + 1] *= gains[k];
        }
    }
}
