package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.EngineFailedException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import jcuda.driver.CUresult;
import jcuda.driver.CUstream;
import jcuda.driver.JCudaDriver;

/**
 * Waits for streams, but not for ever: a GPU that hangs is one that failed.
 *
 * @param limit far above what any piece of work takes
 */
record CudaWait(Duration limit) {
    static final CudaWait USUAL = new CudaWait(Duration.ofSeconds(60));
    private static final long PAUSE = 20_000; // ns; the first looks are without

    void until(CUstream stream) {
        long start = System.nanoTime();
        int state = JCudaDriver.cuStreamQuery(stream);
        for (int looks = 0; state == CUresult.CUDA_ERROR_NOT_READY; looks++) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new EngineFailedException(
                        "The GPU has not finished within %d s.".formatted(limit.toSeconds()),
                        "The CPU does it: --device cpu. See whether the GPU hangs or others use it: nvidia-smi.");
            }
            pause(looks);
            state = JCudaDriver.cuStreamQuery(stream);
        }
        CudaCalls.check(state, "do what was queued");
    }

    private static void pause(int looks) {
        if (looks < 100) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
