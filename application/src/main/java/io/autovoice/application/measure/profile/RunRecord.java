package io.autovoice.application.measure.profile;

import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.memory.MemoryTrace;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageTimings;
import java.util.List;

/**
 * One run and all that was seen of it, without its sound.
 *
 * @param events the stages as they ran
 * @param run the whole
 * @param memory readings from before the run until after it
 * @param gpu samples meanwhile
 * @param frames of the song that came out
 * @param soundSha256 of its samples, as {@link io.autovoice.application.measure.SoundHash} has it
 */
public record RunRecord(
        List<StageEvent> events, RunEvent run, MemoryTrace memory, GpuUsage gpu, long frames, String soundSha256) {
    public RunRecord {
        events = List.copyOf(events);
    }

    public StageTimings timings() {
        return StageTimings.of(events, run);
    }

    /** The whole, in milliseconds. */
    public double totalMs() {
        return run.elapsed().toNanos() / 1e6;
    }
}
