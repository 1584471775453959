package io.autovoice.application.benchmark;

import io.autovoice.application.measure.profile.Profile;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What runs took, in the order they ran, in milliseconds.
 *
 * @param stages those that ran in every run, as many times as there are totals
 * @param total the whole of each run
 */
public record Times(Map<PipelineStage, List<Double>> stages, List<Double> total) {
    public Times {
        Map<PipelineStage, List<Double>> copy = new EnumMap<>(PipelineStage.class);
        stages.forEach((stage, times) -> copy.put(stage, List.copyOf(times)));
        stages = Collections.unmodifiableMap(copy);
        total = List.copyOf(total);
    }

    public static Times of(Profile profile) {
        Map<PipelineStage, List<Double>> stages = new EnumMap<>(PipelineStage.class);
        profile.stages()
                .forEach((stage, figures) ->
                        stages.put(stage, figures.milliseconds().values()));
        return new Times(stages, profile.total().milliseconds().values());
    }

    public static Times of(List<StageTimings> runs) {
        Map<PipelineStage, List<Double>> stages = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            if (!runs.isEmpty() && runs.stream().allMatch(run -> run.stages().containsKey(stage))) {
                stages.put(
                        stage,
                        runs.stream().map(run -> run.of(stage).toNanos() / 1e6).toList());
            }
        }
        return new Times(
                stages, runs.stream().map(run -> run.total().toNanos() / 1e6).toList());
    }
}
