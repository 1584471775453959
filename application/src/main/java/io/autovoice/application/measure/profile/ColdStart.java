package io.autovoice.application.measure.profile;

import io.autovoice.domain.profiling.PipelineStage;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is paid once. All in milliseconds.
 *
 * @param jvmMs until the command began
 * @param loadMs planning and wiring
 * @param firstInProcess whether the first run was a cold one; otherwise something in this process had run before
 * @param engineBuildMs building engines for a GPU; empty if none was built apart from the first run
 * @param firstRunMs the stages of the first run, which opens networks and meets cold code; a stage that was skipped is absent
 * @param firstTotalMs all of the first run
 */
public record ColdStart(
        double jvmMs,
        double loadMs,
        boolean firstInProcess,
        OptionalDouble engineBuildMs,
        Map<PipelineStage, Double> firstRunMs,
        double firstTotalMs) {
    public ColdStart {
        firstRunMs = Collections.unmodifiableMap(firstRunMs.isEmpty() ? Map.of() : new EnumMap<>(firstRunMs));
    }
}
