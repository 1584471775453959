package io.autovoice.cpu.conversion.psola;

import io.autovoice.cpu.conversion.psola.melody.Excerpt;
import io.autovoice.domain.signal.Sinc;
import io.autovoice.domain.signal.Windows;
import java.util.Arrays;

/**
 * Windowed pieces of a recording, added up elsewhere at fractions of a frame: at 44.1 kHz a period of 1 kHz is 44.1 frames, and whole
 * frames would put F0 wrong by up to 39 cents.
 */
final class Grains {
    private static final int TAPS = 16; // of the windowed sinc between frames

    private final Excerpt recording;
    private final Excerpt sum;
    private final float[] taps = new float[TAPS];
    private float[] grain = new float[0];
    private float[] window = new float[0];

    Grains(Excerpt recording, Excerpt sum) {
        this.recording = recording;
        this.sum = sum;
    }

    long end() {
        return sum.end();
    }

    /** Adds what is around {@code mark} at {@code instant}, under a Hann window that ends {@code left} before and {@code right} after it. */
    void add(double mark, double left, double right, double instant, double gain) {
        double delay = mark - instant;
        long whole = (long) Math.floor(delay);
        long context = whole - TAPS / 2 + 1; // from a frame of the sum to the first frame of the recording that counts
        long from = Math.max((long) Math.ceil(instant - left), Math.max(sum.start(), recording.start() - context));
        long to =
                Math.min((long) Math.floor(instant + right), Math.min(sum.end() - 1, recording.end() - TAPS - context));
        int length = (int) (to - from + 1);
        if (length <= 0) {
            return;
        }
        interpolate((int) (from + context - recording.start()), length, delay - whole);
        int offset = (int) (from - sum.start());
        int middle = (int) Math.max(0, Math.min(length, (long) Math.ceil(instant) - from));
        fillWindow(left, from - instant, 0, middle);
        fillWindow(right, from + middle - instant, middle, length);
        double mean = windowedMean(length);
        float[] y = sum.samples();
        for (int n = 0; n < length; n++) {
            y[offset + n] += (float) (gain * window[n] * (grain[n] - mean));
        }
    }

    /** Taken out, since a window of less than two source periods lets the fundamental through at 0 Hz; else it is next to nothing. */
    private double windowedMean(int length) {
        double weighted = 0;
        double weight = 1e-20;
        for (int n = 0; n < length; n++) {
            weighted += window[n] * grain[n];
            weight += window[n];
        }
        return weighted / weight;
    }

    /** Into {@code grain}: tap by tap, since that loop runs on whole vectors. */
    private void interpolate(int from, int length, double fraction) {
        if (grain.length < length) {
            grain = new float[2 * length];
            window = new float[2 * length];
        }
        Arrays.fill(grain, 0, length, 0);
        setTaps(fraction);
        float[] x = recording.samples();
        for (int k = 0; k < TAPS; k++) {
            float tap = taps[k];
            for (int n = 0; n < length; n++) {
                grain[n] += tap * x[from + k + n];
            }
        }
    }

    private void setTaps(double fraction) {
        for (int k = 0; k < TAPS; k++) {
            double distance = fraction - (k - TAPS / 2 + 1);
            taps[k] = (float) (Sinc.at(distance) * Windows.hannAround(distance, TAPS / 2 + 0.5));
        }
    }

    /** Half a window, 0.5 + 0.5 cos(pi x / reach); the cosine by cos(a + b) = 2 cos(a) cos(b) - cos(a - b). */
    private void fillWindow(double reach, double x, int from, int to) {
        double turn = Math.PI / reach;
        double twice = 2 * Math.cos(turn);
        double cos = Math.cos(turn * x);
        double before = Math.cos(turn * (x - 1));
        for (int n = from; n < to; n++) {
            window[n] = (float) (0.5 + 0.5 * cos);
            double next = twice * cos - before;
            before = cos;
            cos = next;
        }
    }
}
