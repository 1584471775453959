package io.autovoice.application.report;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.time.LocalDateTime;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Where the time of one conversion went.
 *
 * @param audioSeconds length of the song
 * @param gpuUtilization in percent; empty without a GPU
 * @param skipped stages that had nothing to do
 */
public record PerformanceBreakdown(
        LocalDateTime timestamp,
        double audioSeconds,
        StageTimings timings,
        OptionalDouble gpuUtilization,
        Set<PipelineStage> skipped,
        ExecutionPlan plan) {

    public double totalSeconds() {
        return timings.total().toNanos() / 1e9;
    }

    /** Real-time factor: time needed per second of song. */
    public double realTimeFactor() {
        return totalSeconds() / audioSeconds;
    }
}
