package io.autovoice.application.measure.statistics;

import java.util.Locale;
import java.util.Optional;

/**
 * How a series of runs ended.
 *
 * @param warmUps runs before those that count
 * @param runs that count
 * @param settled whether the interval of the median lies inside the band
 * @param median its interval, in milliseconds; empty if there were too few runs for one
 */
public record Stability(StabilityRule rule, int warmUps, int runs, boolean settled, Optional<MedianInterval> median) {

    /** For people. */
    public String sentence() {
        double percent = 100 * rule.band();
        if (settled) {
            return String.format(
                    Locale.ROOT,
                    "Settled after %d warm-up and %d timed runs: the median is known to +-%.0f %%.",
                    warmUps,
                    runs,
                    percent);
        }
        return String.format(
                Locale.ROOT,
                "Never settled: after %d timed runs the median is not known to +-%.0f %%%s.",
                runs,
                percent,
                median.isEmpty() ? ", as they are too few for an interval" : "");
    }
}
