package io.autovoice.application.validation;

import java.util.OptionalDouble;

/** Samples how busy the GPU is while something runs. */
public interface GpuMonitor {
    /** Hears nothing: for machines without a GPU. */
    GpuMonitor NONE = work -> {
        work.run();
        return new Usage(OptionalDouble.empty(), 0);
    };

    /** Runs {@code work} and samples meanwhile. */
    Usage during(Runnable work);

    /**
     * @param percent mean utilisation, 0..100; empty if there is no GPU
     * @param samples how many readings the mean is made of
     */
    record Usage(OptionalDouble percent, int samples) {}
}
