package io.autovoice.application.measure.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many of the outermost estimates an interval of ranks leaves out: the exact null distributions of Wilcoxon's two statistics, after
 * Hollander, Wolfe and Chicken, Nonparametric Statistical Methods (3rd ed. 2014), sections 3.1 and 4.1.
 */
final class RankTails {
    private static final Map<Question, Cut> SIGNED_RANK =
            new ConcurrentHashMap<>(); // asked again after each pair of runs

    private RankTails() {}

    private record Question(int n, double tail) {}

    /**
     * For the averages of pairs (Walsh averages) of {@code n} differences.
     *
     * @param tail the largest probability that may lie beyond each end of the interval
     */
    static Cut signedRank(int n, double tail) {
        return SIGNED_RANK.computeIfAbsent(new Question(n, tail), unknown -> signedRankOf(n, tail));
    }

    private static Cut signedRankOf(int n, double tail) {
        double[] ways = new double[n * (n + 1) / 2 + 1]; // by the sum of the ranks chosen, as probabilities
        ways[0] = 1;
        for (int rank = 1; rank <= n; rank++) {
            for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
                ways[sum] = (ways[sum] + (sum >= rank ? ways[sum - rank] : 0)) / 2;
            }
        }
        return cut(ways, tail);
    }

    /** For the differences of each of {@code m} from each of {@code n} values. */
    static Cut rankSum(int m, int n, double tail) {
        double[][] ways = new double[m + 1][m * n + 1]; // [chosen][sum of ranks less the smallest possible one]
        ways[0][0] = 1;
        for (int rank = 1; rank <= m + n; rank++) {
            for (int chosen = Math.min(rank, m); chosen >= 1; chosen--) {
                int step = rank - chosen; // more than the smallest rank that the chosen-th could have
                for (int sum = m * n; sum >= step; sum--) {
                    ways[chosen][sum] += ways[chosen - 1][sum - step];
                }
            }
        }
        double all = 0;
        for (double each : ways[m]) {
            all += each;
        }
        double[] probabilities = new double[m * n + 1];
        for (int sum = 0; sum < probabilities.length; sum++) {
            probabilities[sum] = ways[m][sum] / all;
        }
        return cut(probabilities, tail);
    }

    /**
     * @param left how many of the sorted estimates to pass over at each end; the next one is the end
     * @param error that the interval misses the truth, both ends together
     * @param possible whether there are values enough for an interval at all
     */
    record Cut(int left, double error, boolean possible) {}

    private static Cut cut(double[] probabilities, double tail) {
        double below = 0; // P(statistic < k)
        int k = 0;
        while (k < probabilities.length / 2 && below + probabilities[k] <= tail) {
            below += probabilities[k];
            k++;
        }
        return new Cut(k - 1, 2 * below, k > 0);
    }
}
