package io.autovoice.application.measure.profile;

import io.autovoice.application.measure.gpu.GpuUsage;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How busy the GPU was during a stage, over all runs.
 *
 * @param samples that tell the utilisation
 * @param percent mean utilisation, 0..100; empty with too few samples to mean anything
 * @param peakMemoryMebibytes in use on the device, by whomever; empty if it wasn't told
 * @param reason why there is no percentage, such as "insufficient samples: 3 of 10"; empty if there is one
 */
public record GpuShare(
        int samples, OptionalDouble percent, OptionalDouble peakMemoryMebibytes, Optional<String> reason) {
    /** Fewer say more about when they were taken than about the stage. */
    public static final int LEAST_SAMPLES = 10;

    public static GpuShare of(GpuUsage usage) {
        int samples = usage.count();
        if (samples >= LEAST_SAMPLES) {
            return new GpuShare(samples, usage.percent(), usage.mostMemoryMebibytes(), Optional.empty());
        }
        String few = "insufficient samples: %d of %d".formatted(samples, LEAST_SAMPLES);
        return new GpuShare(
                samples,
                OptionalDouble.empty(),
                usage.mostMemoryMebibytes(),
                Optional.of(samples > 0 ? few : usage.reason().orElse(few)));
    }
}
