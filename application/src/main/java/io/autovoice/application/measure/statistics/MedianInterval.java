package io.autovoice.application.measure.statistics;

import java.util.Optional;

/**
 * A confidence interval of the median that assumes nothing of how the values are distributed, between two order statistics: David and
 * Nagaraja, Order Statistics (3rd ed. 2003), section 7.1. How many of n values lie below the median is binomial with p = 1/2, so the k-th
 * smallest and the k-th largest enclose it with the probability 1 - 2 P(B &lt; k).
 *
 * @param low in the unit of the values
 * @param high in the unit of the values
 * @param confidence that it really has, at least the one asked for, 0..1
 */
public record MedianInterval(double low, double high, double confidence) {
    private static final int MOST = 1000; // 2^-n stays a normal number

    /**
     * The narrowest such interval that has the confidence asked for.
     *
     * @param confidence 0..1, both excluded
     * @return empty if there are too few values: 95 % need six
     */
    public static Optional<MedianInterval> of(Summary summary, double confidence) {
        int n = summary.n();
        if (!(confidence > 0 && confidence < 1) || n > MOST) {
            throw new IllegalArgumentException(
                    "An interval needs a confidence within 0..1 and at most %d values, got %s and %d"
                            .formatted(MOST, confidence, n));
        }
        double below = 0; // P(B < k)
        double next = Math.pow(0.5, n); // P(B = k)
        int k = 0;
        while (k < n / 2 && 2 * (below + next) <= 1 - confidence) {
            below += next;
            next *= (double) (n - k) / (k + 1);
            k++;
        }
        double[] sorted = summary.sorted();
        return k == 0 ? Optional.empty() : Optional.of(new MedianInterval(sorted[k - 1], sorted[n - k], 1 - 2 * below));
    }

    /** Whether all of it is within {@code band} of the median: 0.05 stands for +-5 %. */
    boolean within(double band, double median) {
        return median - low <= band * median && high - median <= band * median;
    }
}
