package io.autovoice.application.measure.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How many times as long something takes as it took before, with an interval that assumes little of how times are distributed: the shift of
 * their logarithms after Hodges and Lehmann (Annals of Mathematical Statistics 34, 1963) between order statistics of all pairwise estimates
 * (Tukey's interval for pairs, Moses's for two samples: Hollander, Wolfe and Chicken, Nonparametric Statistical Methods, 3rd ed. 2014, sections
 * 3.2, 3.3, 4.2 and 4.3).
 *
 * @param ratio 1 is as quick as before, 1.2 takes 20 % longer
 * @param low lower end of the interval, in the same unit
 * @param high upper end
 * @param confidence that the interval really has, 0..1, at least the one asked for
 */
public record TimeRatio(double ratio, double low, double high, double confidence) {
    private static final double LEAST = 1e-3; // ms; a clock that told zero would have no logarithm
    private static final int MOST = 200; // values of a sample: the exact distributions stay quick

    /**
     * From runs that took turns: the n-th of {@code before} stands beside the n-th of {@code after}, and what slowed both down cancels. The
     * differences of their logarithms should lie evenly around their middle; taking turns in alternating order makes them.
     *
     * @param before in milliseconds
     * @param after as many, in milliseconds
     * @param confidence 0..1, both excluded
     * @return empty if there are too few pairs: 99.8 % need ten
     */
    public static Optional<TimeRatio> ofPairs(List<Double> before, List<Double> after, double confidence) {
        int n = before.size();
        if (n != after.size() || n == 0 || n > MOST) {
            throw new IllegalArgumentException(
                    "Pairs need as many times before as after, 1..%d, got %d and %d".formatted(MOST, n, after.size()));
        }
        double[] averages = new double[n * (n + 1) / 2];
        int filled = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double one = log(after.get(i)) - log(before.get(i));
                double other = log(after.get(j)) - log(before.get(j));
                averages[filled++] = (one + other) / 2;
            }
        }
        return between(averages, RankTails.signedRank(n, tail(confidence)));
    }

    /**
     * From two series that were measured apart. Assumes that nothing but the cause asked for changed in between, and that runs don't depend on
     * the run before: a machine that drifts keeps neither.
     *
     * @return empty if there are too few: 99.8 % need seven of each
     */
    public static Optional<TimeRatio> ofSeries(List<Double> before, List<Double> after, double confidence) {
        int m = before.size();
        int n = after.size();
        if (m == 0 || n == 0 || m > MOST || n > MOST) {
            throw new IllegalArgumentException("Series need 1..%d times each, got %d and %d".formatted(MOST, m, n));
        }
        double[] differences = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                differences[i * n + j] = log(after.get(j)) - log(before.get(i));
            }
        }
        return between(differences, RankTails.rankSum(m, n, tail(confidence)));
    }

    /** Half the width of the interval as a share of the ratio: 0.05 stands for about +-5 %. */
    public double spread() {
        return Math.sqrt(high / low) - 1;
    }

    private static Optional<TimeRatio> between(double[] estimates, RankTails.Cut cut) {
        if (!cut.possible()) {
            return Optional.empty();
        }
        Arrays.sort(estimates);
        int n = estimates.length;
        double middle = (estimates[(n - 1) / 2] + estimates[n / 2]) / 2;
        return Optional.of(new TimeRatio(
                Math.exp(middle),
                Math.exp(estimates[cut.left()]),
                Math.exp(estimates[n - 1 - cut.left()]),
                1 - cut.error()));
    }

    private static double tail(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence lies within 0..1, got " + confidence);
        }
        return (1 - confidence) / 2;
    }

    private static double log(double milliseconds) {
        return Math.log(Math.max(LEAST, milliseconds));
    }
}
