package io.autovoice.application.validation;

import java.util.OptionalDouble;
import java.util.function.Supplier;

/** Samples how busy the GPU is while something runs. */
public interface GpuMonitor {
    /** Watches nothing: for machines without a GPU. */
    GpuMonitor NONE = new GpuMonitor() {
        @Override
        public <T> Watched<T> during(Supplier<T> work) {
            return new Watched<>(work.get(), new Usage(OptionalDouble.empty(), 0));
        }
    };

    /** Runs {@code work} on the calling thread and samples meanwhile. */
    <T> Watched<T> during(Supplier<T> work);

    /** What the work gave, and how busy the GPU was. */
    record Watched<T>(T result, Usage usage) {}

    /**
     * @param percent mean utilisation, 0..100; empty if there is no GPU
     * @param samples how many readings the mean is made of
     */
    record Usage(OptionalDouble percent, int samples) {}
}
