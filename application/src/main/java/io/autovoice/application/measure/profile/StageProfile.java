package io.autovoice.application.measure.profile;

import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.statistics.Summary;

/**
 * One stage, or the whole, over all timed runs.
 *
 * @param milliseconds wall-clock time of each run
 * @param memory the most of any run
 */
public record StageProfile(Summary milliseconds, MemoryPeaks memory, GpuShare gpu) {

    /** Median time for one second of song. */
    public double realTimeFactor(double songSeconds) {
        return milliseconds.p50() / 1000 / songSeconds;
    }
}
