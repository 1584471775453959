package io.autovoice.report;

import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.memory.MemoryReading;
import io.autovoice.application.measure.memory.MemoryTrace;
import io.autovoice.application.report.RunResources;
import io.autovoice.domain.profiling.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Memory that rises and is collected, and a GPU that is busy most of the time. */
final class SampleResources {
    private static final long PAUSE = 5_000_000; // nanoseconds
    private static final long MEBIBYTE = 1 << 20;

    private SampleResources() {}

    /** Begins before the run and goes on behind it. */
    static RunResources of(RunEvent run, boolean gpu) {
        List<MemoryReading> memory = new ArrayList<>();
        List<GpuSample> samples = new ArrayList<>();
        int n = 0;
        for (long at = run.startNanos() - 2 * PAUSE; at <= run.endNanos() + 2 * PAUSE; at += PAUSE) {
            long heap = (200 + 7L * n % 350) * MEBIBYTE;
            memory.add(new MemoryReading(at, heap, 600 * MEBIBYTE, OptionalLong.of((1000 + n / 2L) * MEBIBYTE)));
            if (n % 40 == 0) {
                samples.add(new GpuSample(
                        at,
                        OptionalDouble.of(60 + n % 37),
                        OptionalDouble.of(1800 + n % 200),
                        OptionalDouble.empty(),
                        OptionalDouble.of(250)));
            }
            n++;
        }
        return new RunResources(
                new MemoryTrace(memory),
                gpu ? new GpuUsage(samples, java.util.Optional.empty()) : GpuUsage.unknown("There is no GPU"));
    }
}
