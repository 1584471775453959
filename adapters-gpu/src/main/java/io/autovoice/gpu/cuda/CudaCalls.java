package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import jcuda.driver.CUresult;
import jcuda.driver.JCudaDriver;

/** Turns what the driver answers into what callers are told. */
final class CudaCalls {
    private static final String REMEDY =
            "The CPU does it: --device cpu. If it happens again, look at 'nvidia-smi' and the kernel's log.";

    private CudaCalls() {}

    /** @param task completes "CUDA could not" */
    static void check(int result, String task) {
        if (result == CUresult.CUDA_ERROR_OUT_OF_MEMORY) {
            throw new OutOfDeviceMemoryException(
                    "The GPU has too little free memory to %s.".formatted(task),
                    "Close other programs that use the GPU, or do it on the CPU: --device cpu.");
        }
        if (result != CUresult.CUDA_SUCCESS) {
            throw new EngineFailedException("CUDA could not %s: %s.".formatted(task, name(result)), REMEDY);
        }
    }

    /** One call of the driver. */
    @FunctionalInterface
    interface Call {
        int call();
    }

    private static String name(int result) {
        String[] name = new String[1];
        boolean known = JCudaDriver.cuGetErrorName(result, name) == CUresult.CUDA_SUCCESS;
        return known ? name[0] : "error " + result;
    }
}
