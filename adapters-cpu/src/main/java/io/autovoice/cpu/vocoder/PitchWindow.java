package io.autovoice.cpu.vocoder;

import java.util.Arrays;

/** Cuts a segment that spans a whole number of pitch periods, windows it and takes its mean away. */
final class PitchWindow {
    /** Coefficients of a raised cosine: c0 + c1 cos(phi) + c2 cos(2 phi), phi from -pi to pi. */
    enum Shape {
        HANN(0.5, 0.5, 0),
        BLACKMAN(0.42, 0.5, 0.08);

        private final double c0;
        private final double c1;
        private final double c2;

        Shape(double c0, double c1, double c2) {
            this.c0 = c0;
            this.c1 = c1;
            this.c2 = c2;
        }

        /** The window's value where cos(phi) = x; cos(2 phi) = 2 x^2 - 1. */
        double at(double x) {
            return c0 - c2 + x * (c1 + 2 * c2 * x);
        }

        /** The window's derivative by phi, where cos(phi) = x and sin(phi) = y; sin(2 phi) = 2 x y. */
        double slopeAt(double x, double y) {
            return -y * (c1 + 4 * c2 * x);
        }
    }

    private final Shape shape;
    private final double periods;
    private final int sampleRate;

    PitchWindow(Shape shape, double periods, int sampleRate) {
        this.shape = shape;
        this.periods = periods;
        this.sampleRate = sampleRate;
    }

    /** Samples of a segment at an F0; always odd. */
    int length(double f0Hertz) {
        return 2 * (int) Math.round(periods / 2 * sampleRate / f0Hertz) + 1;
    }

    /**
     * Writes the segment around a sample to the start of {@code out} and zeroes the rest; samples outside the recording are 0. The mean
     * goes by a share of the window itself, so that the ends stay at 0.
     *
     * @return the window's energy: the sum of its squares
     */
    double cut(float[] samples, double centre, double f0Hertz, double[] out) {
        int half = length(f0Hertz) / 2;
        double[] window = window(half, f0Hertz);
        int first = (int) Math.round(centre) - half;
        double windowSum = 0;
        double energy = 0;
        double sum = 0;
        for (int n = 0; n < window.length; n++) {
            int at = first + n;
            out[n] = at < 0 || at >= samples.length ? 0 : samples[at] * window[n];
            windowSum += window[n];
            energy += window[n] * window[n];
            sum += out[n];
        }
        double mean = sum / windowSum;
        for (int n = 0; n < window.length; n++) {
            out[n] -= mean * window[n];
        }
        Arrays.fill(out, window.length, out.length, 0);
        return energy;
    }

    /** The window, its cosines by the recurrence cos((n + 1) a) = 2 cos(a) cos(n a) - cos((n - 1) a). */
    private double[] window(int half, double f0Hertz) {
        double step = Math.cos(2 * Math.PI * f0Hertz / (periods * sampleRate));
        double[] window = new double[2 * half + 1];
        double before = step;
        double now = 1;
        for (int n = 0; n <= half; n++) {
            window[half + n] = shape.at(now);
            window[half - n] = window[half + n];
            double next = 2 * step * now - before;
            before = now;
            now = next;
        }
        return window;
    }
}
