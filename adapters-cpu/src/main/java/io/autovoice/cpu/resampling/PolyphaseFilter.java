package io.autovoice.cpu.resampling;

import io.autovoice.domain.signal.PolyphaseWeights;
import io.autovoice.domain.signal.SincKernel;
import java.util.stream.IntStream;

/** Filters by {@link PolyphaseWeights}, which are kept where they are few. Safe for use by many threads. */
final class PolyphaseFilter {
    private static final int OUTPUTS_A_TASK = 2048; // side by side
    private static final int MOST_STORED_WEIGHTS = 1 << 20; // 8 MiB; all usual pairs of rates need less

    private final PolyphaseWeights weights;
    private final double[][] stored;

    PolyphaseFilter(int from, int to, SincKernel kernel) {
        this.weights = new PolyphaseWeights(from, to, kernel);
        boolean store = (long) weights.up() * taps() <= MOST_STORED_WEIGHTS;
        this.stored = new double[store ? weights.up() : 0][];
        for (int phase = 0; phase < stored.length; phase++) {
            stored[phase] = new double[taps()];
            weights.design(phase, stored[phase]);
        }
    }

    int taps() {
        return weights.taps();
    }

    /** The first input that output {@code n} needs. */
    long firstInput(long n) {
        return weights.firstInput(n);
    }

    /** Outputs {@code from ..} into all of {@code y}; {@code x[0]} is the input {@link #firstInput} of the first of them. */
    void filter(float[] x, long from, float[] y) {
        double[] exact = new double[x.length]; // once, and not for every weight
        for (int k = 0; k < x.length; k++) {
            exact[k] = x[k];
        }
        int tasks = (y.length + OUTPUTS_A_TASK - 1) / OUTPUTS_A_TASK;
        IntStream.range(0, tasks).parallel().forEach(task -> {
            int first = task * OUTPUTS_A_TASK;
            filter(exact, from, y, first, Math.min(y.length, first + OUTPUTS_A_TASK));
        });
    }

    private void filter(double[] x, long from, float[] y, int first, int end) {
        double[] scratch = new double[taps()];
        long origin = firstInput(from);
        for (int i = first; i < end; i++) {
            long n = from + i;
            y[i] = (float) dot(weightsOf(weights.phase(n), scratch), x, (int) (firstInput(n) - origin));
        }
    }

    private double[] weightsOf(int phase, double[] scratch) {
        if (stored.length > 0) {
            return stored[phase];
        }
        weights.design(phase, scratch);
        return scratch;
    }

    /** Four sums, since one alone would wait for each addition; the number of weights is even. */
    private static double dot(double[] weights, double[] x, int offset) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int k = 0;
        for (; k + 3 < weights.length; k += 4) {
            sum0 += weights[k] * x[offset + k];
            sum1 += weights[k + 1] * x[offset + k + 1];
            sum2 += weights[k + 2] * x[offset + k + 2];
            sum3 += weights[k + 3] * x[offset + k + 3];
        }
        for (; k < weights.length; k++) {
            sum0 += weights[k] * x[offset + k];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }
}
