package io.autovoice.application.benchmark;

import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.application.measure.statistics.TimeRatio;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Optional;

/**
 * When a difference counts. At most five comparisons are made at once, four stages and the total: each has the error of the family divided by five
 * (Bonferroni; Dunn, Journal of the American Statistical Association 56, 1961), so that with the probability {@code confidence} all five
 * intervals hold the truth together.
 *
 * <p>A regression is slower by more than the threshold, has an interval without 1, and costs a hundredth of the whole. The interval keeps chance
 * out; the threshold swallows what is no chance and not due to the code either: two processes of one build differ by a few per cent, by what the
 * compiler made of each.
 *
 * @param threshold 0.05 stands for 5 %
 * @param confidence of all intervals together, 0..1
 */
public record ComparisonRule(double threshold, double confidence) {
    /** For runs that take turns. */
    public static final ComparisonRule TURNS = new ComparisonRule(0.05, 0.99);
    /** For a stored profile: between then and now the machine may have changed its pace. */
    public static final ComparisonRule STORED = new ComparisonRule(0.10, 0.99);
    /** A stage that adds less to the whole is never a regression. */
    public static final double LEAST_COST = 0.01;

    private static final int COMPARISONS = PipelineStage.values().length + 1;

    public ComparisonRule {
        if (!(threshold >= 0 && threshold < 10 && confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "A threshold lies within 0..1000 %% and a confidence within 0..1, got %s and %s"
                            .formatted(threshold, confidence));
        }
    }

    public ComparisonRule withThreshold(double other) {
        return new ComparisonRule(other, confidence);
    }

    /** Of each interval. */
    public double confidenceOfEach() {
        return 1 - (1 - confidence) / COMPARISONS;
    }

    Optional<Finding> judgePairs(List<Double> before, List<Double> after, double wholeMs) {
        return TimeRatio.ofPairs(before, after, confidenceOfEach())
                .map(ratio -> finding(before, after, ratio, wholeMs));
    }

    Optional<Finding> judgeSeries(List<Double> before, List<Double> after, double wholeMs) {
        return TimeRatio.ofSeries(before, after, confidenceOfEach())
                .map(ratio -> finding(before, after, ratio, wholeMs));
    }

    private Finding finding(List<Double> before, List<Double> after, TimeRatio ratio, double wholeMs) {
        double median = new Summary(before).p50();
        return new Finding(
                median, new Summary(after).p50(), ratio, change(ratio, (ratio.ratio() - 1) * median / wholeMs));
    }

    /** @param cost by how much the whole gets longer, as a share */
    private Change change(TimeRatio ratio, double cost) {
        if (ratio.low() <= 1) {
            return ratio.high() < 1 ? Change.FASTER : Change.NOISE;
        }
        return ratio.ratio() > 1 + threshold && cost >= LEAST_COST ? Change.REGRESSION : Change.SLOWER;
    }
}
