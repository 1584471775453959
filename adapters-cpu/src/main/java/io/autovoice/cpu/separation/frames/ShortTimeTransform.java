package io.autovoice.cpu.separation.frames;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.Windows;

/**
 * Short-time Fourier transform, Hann windows on the way in and on the way out. Frame t starts at sample (t - overlap + 1) * hop, so that
 * every sample lies under {@code overlap} frames. Safe for use by many threads.
 */
public final class ShortTimeTransform {
    private final RealFft fft;
    private final double[] window;
    private final int hop;
    private final int overlap;
    private final double binHertz;
    private final double hopSeconds;

    private ShortTimeTransform(int size, int overlap, int rateHertz) {
        this.fft = new RealFft(size);
        this.window = Windows.hann(size);
        this.hop = size / overlap;
        this.overlap = overlap;
        this.binHertz = (double) rateHertz / size;
        this.hopSeconds = (double) hop / rateHertz;
    }

    /** Frames of about {@code seconds}: the nearest power of two. */
    public static ShortTimeTransform of(SampleRate rate, double seconds, int overlap) {
        double octaves = Math.log(seconds * rate.hertz()) / Math.log(2);
        return new ShortTimeTransform(1 << Math.max(4, (int) Math.round(octaves)), overlap, rate.hertz());
    }

    public int size() {
        return fft.length();
    }

    public int bins() {
        return fft.bins();
    }

    public int hop() {
        return hop;
    }

    public double binHertz() {
        return binHertz;
    }

    public double hopSeconds() {
        return hopSeconds;
    }

    /** Frames that cover {@code samples}. */
    public int frames(int samples) {
        return (samples + hop - 1) / hop + overlap - 1;
    }

    /** The frame, counted in fractions, whose middle lies at a sample. */
    public double frameAt(long sample) {
        return (sample - size() / 2.0) / hop + overlap - 1;
    }

    private int start(int frame) {
        return (frame - overlap + 1) * hop;
    }

    /** The packed spectrum of one frame; samples outside of {@code x} count as zero. */
    public double[] spectrum(float[] x, int frame) {
        double[] y = new double[size()];
        int start = start(frame);
        int end = Math.min(size(), x.length - start);
        for (int n = Math.max(0, -start); n < end; n++) {
            y[n] = window[n] * x[start + n];
        }
        fft.forward(y);
        return y;
    }

    /** The windowed samples of a packed spectrum, in place. */
    public double[] samples(double[] spectrum) {
        fft.inverse(spectrum);
        // The squares of a periodic Hann window, overlapped, add up to 3/8 of the overlap.
        double gain = 8.0 / (3 * overlap);
        for (int n = 0; n < window.length; n++) {
            spectrum[n] *= gain * window[n];
        }
        return spectrum;
    }

    /** Adds one frame's samples to {@code into}. */
    public void add(double[] samples, int frame, float[] into) {
        int start = start(frame);
        int end = Math.min(size(), into.length - start);
        for (int n = Math.max(0, -start); n < end; n++) {
            into[start + n] += (float) samples[n];
        }
    }

    public double real(double[] spectrum, int bin) {
        return fft.real(spectrum, bin);
    }

    public double imaginary(double[] spectrum, int bin) {
        return fft.imaginary(spectrum, bin);
    }

    public void set(double[] spectrum, int bin, double re, double im) {
        if (bin == 0 || bin == size() / 2) {
            spectrum[bin == 0 ? 0 : 1] = re;
            return;
        }
        spectrum[2 * bin] = re;
        spectrum[2 * bin + 1] = im;
    }
}
