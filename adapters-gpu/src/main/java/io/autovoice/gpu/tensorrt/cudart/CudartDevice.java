package io.autovoice.gpu.tensorrt.cudart;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.engines.forge.Trouble;
import org.bytedeco.cuda.global.cudart;

/**
 * One GPU, by CUDA's runtime, which works on its primary context.
 *
 * @param index from 0
 */
public record CudartDevice(int index) {
    private static final int OLDEST_DRIVER = 12_000; // 1000 x major + 10 x minor version of CUDA

    /** @throws EngineFailedException if CUDA can't use it */
    public static CudartDevice of(int index) {
        int[] count = {0};
        check("asking for GPUs", cudart.cudaGetDeviceCount(count));
        int[] version = {0};
        check("asking for the driver's version", cudart.cudaDriverGetVersion(version));
        if (index >= count[0]) {
            throw new EngineFailedException(
                    "There is no GPU %d: CUDA sees %d.".formatted(index, count[0]),
                    "Choose one that exists: --device cuda:0; in a container, pass the GPU on to it.");
        }
        if (version[0] < OLDEST_DRIVER) {
            throw new EngineFailedException(
                    "The NVIDIA driver is too old: it knows CUDA %d.%d, and 12.0 is needed."
                            .formatted(version[0] / 1000, version[0] % 1000 / 10),
                    "Install driver 525 or newer.");
        }
        return new CudartDevice(index);
    }

    /** The calling thread's calls go to this GPU from now on. */
    public void select() {
        check("choosing the GPU", cudart.cudaSetDevice(index));
    }

    /** Selects it if that is possible: not once its context is lost, of which all later calls tell. */
    public boolean reachable() {
        return cudart.cudaSetDevice(index) == cudart.cudaSuccess;
    }

    public String computeCapability() {
        return attribute(cudart.cudaDevAttrComputeCapabilityMajor)
                + "."
                + attribute(cudart.cudaDevAttrComputeCapabilityMinor);
    }

    private int attribute(int attribute) {
        int[] value = {0};
        check("asking the GPU", cudart.cudaDeviceGetAttribute(value, attribute, index));
        return value[0];
    }

    static void check(String doing, int error) {
        if (error != cudart.cudaSuccess) {
            String reason = cudart.cudaGetErrorString(error).getString();
            throw Trouble.failure(doing, reason, new IllegalStateException("CUDA error " + error));
        }
    }
}
