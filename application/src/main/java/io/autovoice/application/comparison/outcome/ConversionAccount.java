package io.autovoice.application.comparison.outcome;

import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a conversion was made.
 *
 * @param times wall-clock time of each stage; of a shared one what it took when it ran
 * @param shared stages whose result was taken over from an earlier conversion
 * @param started stages whose time includes starting an engine, or preparing a voice, that had not been used before
 * @param engines of each stage
 * @param fallbacks sentences; empty if all is as planned
 * @param settings what the preset sets, by name
 */
public record ConversionAccount(
        Map<PipelineStage, Duration> times,
        Set<PipelineStage> shared,
        Set<PipelineStage> started,
        Map<PipelineStage, EngineUse> engines,
        List<String> fallbacks,
        Map<String, String> settings) {
    public ConversionAccount {
        times = Map.copyOf(times);
        shared = Set.copyOf(shared);
        started = Set.copyOf(started);
        engines = Map.copyOf(engines);
        fallbacks = List.copyOf(fallbacks);
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings)); // in their order
    }

    /** Time needed per second of song. */
    public double realTimeFactor(PipelineStage stage, double songSeconds) {
        return times.getOrDefault(stage, Duration.ZERO).toNanos() / 1e9 / songSeconds;
    }

    /** All stages together, as if none were shared. */
    public double realTimeFactor(double songSeconds) {
        return times.keySet().stream()
                .mapToDouble(stage -> realTimeFactor(stage, songSeconds))
                .sum();
    }

    public EngineUse engine(PipelineStage stage) {
        return Objects.requireNonNull(engines.get(stage), "each stage has an engine");
    }
}
