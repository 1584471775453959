package io.autovoice.domain.technique;

/**
 * The mean over a window around each value. The width need not be whole, so that it can be exactly one vibrato period; near the ends
 * the window keeps its width and stays inside, for half a period would not average out.
 */
final class MovingMean {
    private MovingMean() {}

    static double[] of(double[] values, double width) {
        double[] integral = integral(values);
        double fitting = Math.min(Math.max(1, width), values.length);
        double[] means = new double[values.length];
        for (int n = 0; n < means.length; n++) {
            double from = Math.max(0, Math.min(values.length - fitting, n + 0.5 - fitting / 2));
            means[n] = (at(integral, from + fitting) - at(integral, from)) / fitting;
        }
        return means;
    }

    /** By how much the mean over {@code width} values weakens a sinusoid of {@code cyclesPerValue} (Dirichlet kernel). */
    static double gain(double width, double cyclesPerValue) {
        return Math.sin(Math.PI * cyclesPerValue * width) / (width * Math.sin(Math.PI * cyclesPerValue));
    }

    private static double[] integral(double[] values) {
        double[] integral = new double[values.length + 1];
        for (int n = 0; n < values.length; n++) {
            integral[n + 1] = integral[n] + values[n];
        }
        return integral;
    }

    private static double at(double[] integral, double position) {
        int below = Math.min((int) position, integral.length - 2);
        return integral[below] + (position - below) * (integral[below + 1] - integral[below]);
    }
}
