package io.autovoice.application.measure.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One quantity, measured once or more. Says no percentile that so few values can't carry. All figures are in the unit of the values.
 *
 * @param values as they came, in order of time; finite, at least one
 */
public record Summary(List<Double> values) {
    private static final int LEAST_FOR_P90 = 10; // below, the 90th percentile is the maximum by another name
    private static final int LEAST_FOR_P99 = 100;

    public Summary {
        values = List.copyOf(values);
        if (values.isEmpty() || !values.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A summary needs finite values, at least one, got " + values);
        }
    }

    public static Summary of(double... values) {
        return new Summary(Arrays.stream(values).boxed().toList());
    }

    /** How many values. */
    public int n() {
        return values.size();
    }

    public double min() {
        return sorted()[0];
    }

    public double max() {
        return sorted()[n() - 1];
    }

    public double mean() {
        return values.stream().mapToDouble(value -> value).average().orElseThrow();
    }

    /** The median; of an even number of values the mean of the middle two. */
    public double p50() {
        double[] sorted = sorted();
        return (sorted[(n() - 1) / 2] + sorted[n() / 2]) / 2;
    }

    /** Nearest rank; empty below ten values. */
    public OptionalDouble p90() {
        return n() < LEAST_FOR_P90 ? OptionalDouble.empty() : OptionalDouble.of(nearestRank(90));
    }

    /** Nearest rank; empty below a hundred values. */
    public OptionalDouble p99() {
        return n() < LEAST_FOR_P99 ? OptionalDouble.empty() : OptionalDouble.of(nearestRank(99));
    }

    /** Of the values as a sample, with n - 1; empty for a single value. */
    public OptionalDouble standardDeviation() {
        if (n() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return OptionalDouble.of(Math.sqrt(squares / (n() - 1)));
    }

    /** In ascending order. */
    double[] sorted() {
        return values.stream().mapToDouble(value -> value).sorted().toArray();
    }

    /** In whole numbers, since ceil(.9 * 10.0) need not be 9. */
    private double nearestRank(int percent) {
        return sorted()[(n() * percent + 99) / 100 - 1];
    }
}
