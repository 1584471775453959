package io.autovoice.gpu;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.engines.cache.EngineCache;
import java.nio.file.Path;
import java.util.Map;

/**
 * How the GPU's stages are opened.
 *
 * @param probe what is known of the GPU
 * @param precision of TensorRT's engines
 * @param kernels folder for translated kernels; may be deleted at any time
 * @param engines where TensorRT's engines are kept
 * @param environment as of {@link System#getenv()}: says where NVIDIA's libraries are
 */
public record GpuOptions(
        GpuProbe probe, Precision precision, Path kernels, EngineCache engines, Map<String, String> environment) {
    public GpuOptions {
        environment = Map.copyOf(environment);
    }

    /** Index of the GPU: the N of {@code cuda:N}. */
    int device() {
        return probe instanceof GpuProbe.Usable usable ? usable.index() : 0;
    }
}
