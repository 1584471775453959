package io.autovoice.application.measure.statistics;

import java.util.List;

/**
 * When warming up is over, and when there have been runs enough. In the spirit of Georges, Buytaert and Eeckhout, Statistically rigorous
 * Java performance evaluation (OOPSLA 2007): runs are repeated until a confidence interval is narrow, or a limit is met. Looking at the interval after
 * each run makes its true confidence a little lower than its name says.
 *
 * @param leastWarmUps 1 or more: the first run loads what later ones find loaded
 * @param mostWarmUps after these it is measured however the runs went
 * @param leastRuns of those that count
 * @param mostRuns after these it is over, settled or not
 * @param band half its width as a share of the median, 0..1: 0.05 stands for +-5 %
 * @param confidence of the interval of the median, 0..1
 */
public record StabilityRule(
        int leastWarmUps, int mostWarmUps, int leastRuns, int mostRuns, double band, double confidence) {
    /** A minute or two for a song of half a minute: six runs are the fewest that give an interval of 95 %. */
    public static final StabilityRule QUICK = new StabilityRule(2, 3, 6, 10, 0.05, 0.95);
    /** For figures to be published. */
    public static final StabilityRule THOROUGH = new StabilityRule(2, 6, 10, 40, 0.02, 0.95);

    public StabilityRule {
        if (!(1 <= leastWarmUps && leastWarmUps <= mostWarmUps && 1 <= leastRuns && leastRuns <= mostRuns)) {
            throw new IllegalArgumentException("Runs need 1 <= least <= most, got %d..%d warm-ups and %d..%d runs"
                    .formatted(leastWarmUps, mostWarmUps, leastRuns, mostRuns));
        }
        if (!(band > 0 && band < 1 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "Band and confidence lie within 0..1, got %s and %s".formatted(band, confidence));
        }
    }

    /** Warm once the latest run no longer beats the best one before it by more than the band. */
    public boolean warm(List<Double> warmUps) {
        int count = warmUps.size();
        if (count < leastWarmUps || count >= mostWarmUps) {
            return count >= mostWarmUps;
        }
        if (count == 1) {
            return true;
        }
        double best = warmUps.stream()
                .limit(count - 1L)
                .mapToDouble(value -> value)
                .min()
                .orElseThrow();
        return warmUps.get(count - 1) > best * (1 - band);
    }

    /** Whether no further run is needed or allowed. */
    public boolean over(List<Double> runs) {
        return runs.size() >= mostRuns || runs.size() >= leastRuns && settled(new Summary(runs));
    }

    /** Whether the interval of the median lies inside the band. */
    boolean settled(Summary runs) {
        return MedianInterval.of(runs, confidence)
                .map(interval -> interval.within(band, runs.p50()))
                .orElse(false);
    }

    /** What became of it. */
    public Stability judge(int warmUps, Summary runs) {
        return new Stability(this, warmUps, runs.n(), settled(runs), MedianInterval.of(runs, confidence));
    }
}
