package io.autovoice.application.validation.signal.singing;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** One parameter of the singer over time, a value a millisecond. Targets are set as steps and then smoothed. */
final class ControlCurve {
    static final double RATE = 1000; // Hz

    private double[] values;

    ControlCurve(double seconds, double initial) {
        values = new double[(int) Math.ceil(seconds * RATE) + 2];
        Arrays.fill(values, initial);
    }

    static ControlCurve of(double seconds, DoubleUnaryOperator valueAt) {
        ControlCurve curve = new ControlCurve(seconds, 0);
        Arrays.setAll(curve.values, n -> valueAt.applyAsDouble(n / RATE));
        return curve;
    }

    void set(double fromSeconds, double toSeconds, double value) {
        Arrays.fill(values, index(fromSeconds), index(toSeconds), value);
    }

    void glide(double fromSeconds, double toSeconds, double from, double to) {
        int start = index(fromSeconds);
        int end = index(toSeconds);
        for (int n = start; n < end; n++) {
            values[n] = from + (to - from) * (n - start) / (end - start);
        }
    }

    /** Averages twice over {@code seconds}: a step becomes an S that lasts twice as long, centred on it. */
    void smooth(double seconds) {
        int reach = (int) Math.round(seconds * RATE / 2);
        values = averaged(averaged(values, reach), reach);
    }

    double at(double seconds) {
        double position = seconds * RATE;
        int below = Math.min(values.length - 2, (int) position);
        return values[below] + (position - below) * (values[below + 1] - values[below]);
    }

    private int index(double seconds) {
        return (int) Math.max(0, Math.min(values.length, Math.round(seconds * RATE)));
    }

    private static double[] averaged(double[] values, int reach) {
        double[] sums = new double[values.length + 1];
        for (int n = 0; n < values.length; n++) {
            sums[n + 1] = sums[n] + values[n];
        }
        double[] means = new double[values.length];
        for (int n = 0; n < means.length; n++) {
            int from = Math.max(0, n - reach);
            int to = Math.min(values.length, n + reach + 1);
            means[n] = (sums[to] - sums[from]) / (to - from);
        }
        return means;
    }
}
