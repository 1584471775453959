package io.autovoice.gpu.cuda;

import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceMemory;
import java.util.ArrayDeque;
import java.util.Deque;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/** Owns what was allocated by it. */
final class CudaMemory implements DeviceMemory {
    private final CudaContext context;
    private final Deque<CUdeviceptr> owned = new ArrayDeque<>();

    CudaMemory(CudaContext context) {
        this.context = context;
    }

    @Override
    public DeviceBuffer allocate(int words) {
        context.makeCurrent();
        CUdeviceptr address = new CUdeviceptr();
        long bytes = CudaBuffer.bytes(words);
        CudaCalls.check(JCudaDriver.cuMemAlloc(address, bytes), "reserve %d MB".formatted(bytes >> 20));
        owned.push(address);
        return new CudaBuffer(context, address, words);
    }

    /** What can't be freed was lost with the device, and whoever used it knows already. */
    @Override
    public void close() {
        context.makeCurrent();
        while (!owned.isEmpty()) {
            JCudaDriver.cuMemFree(owned.pop());
        }
    }
}
