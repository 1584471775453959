package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.kernels.ComputeCapability;
import java.io.IOException;
import java.time.Duration;
import jcuda.driver.CUcontext;
import jcuda.driver.CUdevice;
import jcuda.driver.CUdevice_attribute;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** The primary context of one GPU, which TensorRT shares: its run-time library lives in that one. Safe for use by many threads. */
final class CudaContext implements AutoCloseable {
    private static final String HANGS =
            "The CPU does it: --device cpu. See whether the GPU hangs or others use it: nvidia-smi.";
    private final CUdevice device;
    private final CUcontext context;
    private volatile boolean hanging;

    private CudaContext(CUdevice device, CUcontext context) {
        this.device = device;
        this.context = context;
    }

    /** @throws io.autovoice.domain.failure.EngineFailedException if there is no such GPU, or it can't be used */
    static CudaContext open(int index) {
        loadDriver();
        CudaCalls.check(JCudaDriver.cuInit(0), "start");
        CUdevice device = new CUdevice();
        CudaCalls.check(JCudaDriver.cuDeviceGet(device, index), "find GPU " + index);
        CUcontext context = new CUcontext();
        CudaCalls.check(JCudaDriver.cuDevicePrimaryCtxRetain(context, device), "open GPU " + index);
        return new CudaContext(device, context);
    }

    /** The driver alone brings {@code libcuda.so.1}: where there is none, that is for the next engine to hear. */
    private static void loadDriver() {
        try {
            JCudaLibraries.load("jcuda.driver.JCudaDriver");
        } catch (IOException | LinkageError unusable) {
            throw new EngineFailedException(
                    "The NVIDIA driver's library can't be loaded: %s.".formatted(unusable.getMessage()),
                    "Install an NVIDIA driver for CUDA 12, 525 or newer; 'autovoice doctor' says what is missing.",
                    unusable);
        }
    }

    /** The failure to throw when something never ended; nothing more is asked of the GPU. */
    EngineFailedException hung(Duration limit) {
        hanging = true;
        return new EngineFailedException("The GPU has not finished within %d s.".formatted(limit.toSeconds()), HANGS);
    }

    /**
     * Whether the calling thread can free what lies on the GPU, and turns to it: not where something never ends, nor where the context is lost, which
     * later calls report again (CUDA driver API, cuCtxSetCurrent). What lies there is the driver's to clear away then.
     */
    boolean canFree() {
        return !hanging && JCudaDriver.cuCtxSetCurrent(context) == CUresult.CUDA_SUCCESS;
    }

    /** For the calling thread: the driver keeps one a thread. */
    void makeCurrent() {
        if (hanging) {
            throw new EngineFailedException("The GPU hangs since something queued before.", HANGS);
        }
        CudaCalls.check(JCudaDriver.cuCtxSetCurrent(context), "turn to the GPU");
    }

    ComputeCapability capability() {
        return new ComputeCapability(
                attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR),
                attribute(CUdevice_attribute.CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR));
    }

    private int attribute(int attribute) {
        int[] value = new int[1];
        CudaCalls.check(JCudaDriver.cuDeviceGetAttribute(value, attribute, device), "describe the GPU");
        return value[0];
    }

    @Override
    public void close() {
        if (hanging) {
            return; // leaving it would wait for what never ends
        }
        JCudaDriver.cuDevicePrimaryCtxRelease(device);
    }
}
