package io.autovoice.gpu.cuda;

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

    /** Whether the stream has finished; false if it hasn't within the limit. */
    boolean until(CUstream stream) {
        long start = System.nanoTime();
        int state = JCudaDriver.cuStreamQuery(stream);
        for (int looks = 0; state == CUresult.CUDA_ERROR_NOT_READY; looks++) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            pause(looks);
            state = JCudaDriver.cuStreamQuery(stream);
        }
        CudaCalls.check(state, "do what was queued");
        return true;
    }

    private static void pause(int looks) {
        if (looks < 100) {
            Thread.onSpinWait();
        } else {
            LockSupport.parkNanos(PAUSE);
        }
    }
}
