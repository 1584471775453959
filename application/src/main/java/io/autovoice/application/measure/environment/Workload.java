package io.autovoice.application.measure.environment;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was converted and how.
 *
 * @param title the song's name
 * @param songSha256 of its samples, as {@link io.autovoice.application.measure.SoundHash} has it
 * @param songSeconds its length
 * @param voice who sings
 * @param options preset, device and TensorRT's precision, by name
 * @param engines which engine each stage ran on
 */
public record Workload(
        String title,
        String songSha256,
        double songSeconds,
        String voice,
        SortedMap<String, String> options,
        Map<PipelineStage, EngineUse> engines) {
    public Workload {
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
        engines = Collections.unmodifiableMap(engines.isEmpty() ? Map.of() : new EnumMap<>(engines));
        if (!(songSeconds > 0)) {
            throw new IllegalArgumentException("A song lasts, got %s s".formatted(songSeconds));
        }
    }

    public static SortedMap<String, String> options(ExecutionPlan plan) {
        return new TreeMap<>(Map.of(
                "preset", plan.preset().key(),
                "device", plan.device(),
                "tensorrt", plan.tensorRt().precision().map(Precision::key).orElse("off")));
    }
}
