package io.autovoice.gpu.tensorrt.cudart;

import com.google.errorprone.annotations.MustBeClosed;
import io.autovoice.gpu.engines.nativelayer.DeviceMemory;
import org.bytedeco.cuda.cudart.CUstream_st;
import org.bytedeco.cuda.global.cudart;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** Memory and a stream by CUDA's runtime. For trials, not for speed: host memory is not pinned, and each copy is waited for. */
public final class CudartMemory implements DeviceMemory, AutoCloseable {
    private final CudartDevice device;
    private final CUstream_st stream;
    private boolean closed;

    private CudartMemory(CudartDevice device, CUstream_st stream) {
        this.device = device;
        this.stream = stream;
    }

    public static CudartMemory on(CudartDevice device) {
        device.select();
        CUstream_st stream = new CUstream_st();
        CudartDevice.check(
                "making a CUDA stream", cudart.cudaStreamCreateWithFlags(stream, cudart.cudaStreamNonBlocking));
        return new CudartMemory(device, stream);
    }

    @Override
    @MustBeClosed
    public Block allocate(long floats) {
        device.select();
        Pointer block = new Pointer();
        CudartDevice.check("reserving memory on the GPU", cudart.cudaMalloc(block, Math.max(1, floats) * Float.BYTES));
        return new FloatBlock(block, floats);
    }

    @Override
    public long stream() {
        return stream.address();
    }

    @Override
    public void await() {
        CudartDevice.check("running on the GPU", cudart.cudaStreamSynchronize(stream));
    }

    /** Idempotent. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            device.select();
            cudart.cudaStreamDestroy(stream);
        }
    }

    private final class FloatBlock implements Block {
        private final Pointer memory;
        private final long floats;
        private boolean freed;

        FloatBlock(Pointer memory, long floats) {
            this.memory = memory;
            this.floats = floats;
        }

        @Override
        public long address() {
            return memory.address();
        }

        @Override
        public void write(float[] values) {
            try (FloatPointer host = new FloatPointer(values)) {
                copy(memory, host, values.length, cudart.cudaMemcpyHostToDevice);
            }
        }

        @Override
        public void read(float[] values) {
            try (FloatPointer host = new FloatPointer(values.length)) {
                copy(host, memory, values.length, cudart.cudaMemcpyDeviceToHost);
                host.get(values);
            }
        }

        @Override
        public void close() {
            if (!freed) {
                freed = true;
                cudart.cudaFree(memory);
            }
        }

        private void copy(Pointer to, Pointer from, long count, int direction) {
            if (freed || count > floats) {
                throw new IllegalStateException(
                        "The block holds %d numbers, not %d".formatted(freed ? 0 : floats, count));
            }
            CudartDevice.check(
                    "copying to or from the GPU",
                    cudart.cudaMemcpyAsync(to, from, count * Float.BYTES, direction, stream));
            await();
        }
    }
}
