package io.autovoice.cpu.separation.frames;

import io.autovoice.cpu.fft.RealFft;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.Windows;
import java.util.Arrays;

/**
 * Short-time Fourier transform, Hann windows on the way in and on the way out. Frame t starts at sample t * hop - lead. Safe for use by
 * many threads.
 */
public final class ShortTimeTransform {
    private final RealFft fft;
    private final double[] window;
    private final int hop;
    private final int lead;
    private final double binHertz;
    private final double hopSeconds;

    private ShortTimeTransform(SampleRate rate, int size, int hop, int lead) {
        this.fft = new RealFft(size);
        this.window = Windows.hann(size);
        this.hop = hop;
        this.lead = lead;
        this.binHertz = (double) rate.hertz() / size;
        this.hopSeconds = (double) hop / rate.hertz();
    }

    /** Frames of about {@code seconds}, the nearest power of two; every sample lies under {@code overlap} of them. */
    public static ShortTimeTransform of(SampleRate rate, double seconds, int overlap) {
        double octaves = Math.log(seconds * rate.hertz()) / Math.log(2);
        int size = 1 << Math.max(4, (int) Math.round(octaves));
        int hop = size / overlap;
        return new ShortTimeTransform(rate, size, hop, (overlap - 1) * hop);
    }

    /**
     * Frames of exactly {@code size}, the first of which starts with the first sample: for pieces that bring their own context.
     *
     * @param hop less than half of {@code size}, so that windows on both ends still add up to a constant
     */
    public static ShortTimeTransform inside(SampleRate rate, int size, int hop) {
        if (2 * hop >= size) {
            throw new IllegalArgumentException(
                    "Frames of %d samples need a hop below half of that, got %d".formatted(size, hop));
        }
        return new ShortTimeTransform(rate, size, hop, 0);
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
        return (samples + lead + hop - 1) / hop;
    }

    /** The frame, counted in fractions, whose middle lies at a sample. */
    public double frameAt(long sample) {
        return (sample + lead - size() / 2.0) / hop;
    }

    private int start(int frame) {
        return frame * hop - lead;
    }

    /** The packed spectrum of one frame; samples outside of {@code x} count as zero. */
    public double[] spectrum(float[] x, int frame) {
        return spectrum(x, frame, new double[size()]);
    }

    /** As {@link #spectrum(float[], int)}, into {@code y}, an array of {@link #size()} values. */
    public double[] spectrum(float[] x, int frame, double[] y) {
        Arrays.fill(y, 0);
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
        double gain = Windows.hannOverlapGain(size(), hop);
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
