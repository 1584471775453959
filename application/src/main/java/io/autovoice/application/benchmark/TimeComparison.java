package io.autovoice.application.benchmark;

import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two builds beside each other.
 *
 * @param method how the runs were made
 * @param rule by which it was judged
 * @param before raw times of the one that is compared with
 * @param after raw times of this one
 * @param stages those that ran in all runs of both
 * @param total the whole
 * @param remarks what differs and does not forbid a comparison, such as versions
 */
public record TimeComparison(
        Method method,
        ComparisonRule rule,
        Times before,
        Times after,
        Map<PipelineStage, Finding> stages,
        Finding total,
        List<String> remarks) {

    /** Where the times before come from. */
    public enum Method {
        /** From a file: whatever changed on the machine since counts as a change. */
        STORED,
        /** From runs that took turns with these. */
        INTERLEAVED
    }

    public TimeComparison {
        stages = Collections.unmodifiableMap(stages.isEmpty() ? Map.of() : new EnumMap<>(stages));
        remarks = List.copyOf(remarks);
    }

    /**
     * @return empty if there are too few runs for intervals of that confidence
     */
    public static Optional<TimeComparison> of(
            Method method, ComparisonRule rule, Times before, Times after, List<String> remarks) {
        double whole = new Summary(before.total()).p50();
        Optional<Finding> total = judge(method, rule, before.total(), after.total(), whole);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Map<PipelineStage, Finding> stages = new EnumMap<>(PipelineStage.class);
        before.stages()
                .forEach((stage, times) -> Optional.ofNullable(after.stages().get(stage))
                        .flatMap(others -> judge(method, rule, times, others, whole))
                        .ifPresent(finding -> stages.put(stage, finding)));
        return Optional.of(new TimeComparison(method, rule, before, after, stages, total.orElseThrow(), remarks));
    }

    /** Whether a stage or the whole got slower by more than the threshold. */
    public boolean regressed() {
        return total.change() == Change.REGRESSION
                || stages.values().stream().anyMatch(finding -> finding.change() == Change.REGRESSION);
    }

    /** Half the width of the widest interval among the total and the stages that take at least that share of it, 0.05 for +-5 %. */
    public double spread(double share) {
        return stages.values().stream()
                .filter(finding -> finding.beforeMs() >= share * total.beforeMs())
                .mapToDouble(finding -> finding.ratio().spread())
                .reduce(total.ratio().spread(), Math::max);
    }

    private static Optional<Finding> judge(
            Method method, ComparisonRule rule, List<Double> before, List<Double> after, double whole) {
        return switch (method) {
            case STORED -> rule.judgeSeries(before, after, whole);
            case INTERLEAVED -> rule.judgePairs(before, after, whole);
        };
    }
}
