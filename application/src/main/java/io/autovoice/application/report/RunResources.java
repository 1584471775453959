package io.autovoice.application.report;

import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.memory.MemoryTrace;

/**
 * What was seen of memory and GPU while a song was converted.
 *
 * @param memory readings of this process
 * @param gpu samples of the device
 */
public record RunResources(MemoryTrace memory, GpuUsage gpu) {
    /** Nobody looked. */
    public static final RunResources NONE = new RunResources(MemoryTrace.NONE, GpuUsage.unknown("Nobody looked"));
}
