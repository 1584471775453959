package io.autovoice.application.measure.gpu;

import java.util.function.Supplier;

/** Samples how busy the GPU is while something runs. */
public interface GpuMonitor {
    /** Watches nothing: for machines without a GPU. */
    GpuMonitor NONE = watchingNothing("There is no GPU that could be watched");

    /** @param reason a sentence without its full stop */
    static GpuMonitor watchingNothing(String reason) {
        return new GpuMonitor() {
            @Override
            public <T> Watched<T> during(Supplier<T> work) {
                return new Watched<>(work.get(), GpuUsage.unknown(reason));
            }
        };
    }

    /** Runs {@code work} on the calling thread and samples meanwhile. */
    <T> Watched<T> during(Supplier<T> work);

    /** What the work gave, and how busy the GPU was. */
    record Watched<T>(T result, GpuUsage usage) {}
}
