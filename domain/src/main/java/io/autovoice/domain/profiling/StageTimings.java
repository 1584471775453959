package io.autovoice.domain.profiling;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one run took.
 *
 * @param stages wall-clock time of each stage that ran; a stage that was skipped is absent
 * @param total the whole run, which includes {@code outside}
 * @param outside time outside the stages by name, such as reading and loading_voice
 */
public record StageTimings(Map<PipelineStage, Duration> stages, Duration total, Map<String, Duration> outside) {
    public StageTimings {
        stages = Map.copyOf(stages);
        outside = Map.copyOf(outside);
    }

    /** Adds up what a listener heard; a stage that ran more than once counts with all its runs. */
    public static StageTimings of(List<StageEvent> events, RunEvent run) {
        Map<PipelineStage, Duration> stages = new EnumMap<>(PipelineStage.class);
        events.forEach(event -> stages.merge(event.stage(), event.elapsed(), Duration::plus));
        return new StageTimings(
                stages, run.elapsed(), Map.of("reading", run.reading(), "loading_voice", run.loadingVoice()));
    }

    /** The shortest time of each stage, and of the whole, among several runs of the same song; one or more. */
    public static StageTimings quickest(List<StageTimings> runs) {
        Map<PipelineStage, Duration> stages = new EnumMap<>(PipelineStage.class);
        runs.forEach(run -> run.stages().forEach((stage, time) -> stages.merge(stage, time, StageTimings::shorter)));
        Duration total = runs.stream()
                .map(StageTimings::total)
                .reduce(StageTimings::shorter)
                .orElseThrow();
        return new StageTimings(stages, total, Map.of());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Zero for a stage that did not run. */
    public Duration of(PipelineStage stage) {
        return stages.getOrDefault(stage, Duration.ZERO);
    }

    public Duration sumOfStages() {
        return stages.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** The sum of the stages as a share of the total, 0..1. */
    public double coverage() {
        return (double) sumOfStages().toNanos() / Math.max(1, total.toNanos());
    }

    /** One stage as a percentage of the total. */
    public double percentage(PipelineStage stage) {
        return 100.0 * of(stage).toNanos() / Math.max(1, total.toNanos());
    }
}
