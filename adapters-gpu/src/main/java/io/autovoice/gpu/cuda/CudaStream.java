package io.autovoice.gpu.cuda;

import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.Kernel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongConsumer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** A stream of the driver's. It waits for no other stream, the default one neither, so all copies go through it. */
final class CudaStream implements DeviceStream {
    private final CudaContext context;
    private final CudaModules modules;
    private final Handle stream;
    private final PinnedMemory upload;
    private final PinnedMemory download;
    private final DeviceClock clock;
    private final CudaWait wait;
    private final Deque<CUdeviceptr> owned = new ArrayDeque<>();
    private final Deque<CudaGraph> graphs = new ArrayDeque<>();
    private boolean closed;

    private CudaStream(CudaContext context, CudaModules modules, Handle stream, CudaWait wait) {
        this.context = context;
        this.modules = modules;
        this.stream = stream;
        this.wait = wait;
        this.upload = new PinnedMemory();
        this.download = new PinnedMemory();
        this.clock = new DeviceClock(stream);
    }

    static CudaStream open(CudaContext context, CudaModules modules, CudaWait wait) {
        context.makeCurrent();
        Handle stream = new Handle();
        CudaCalls.check(JCudaDriver.cuStreamCreate(stream, CUstream_flags.CU_STREAM_NON_BLOCKING), "open a stream");
        return new CudaStream(context, modules, stream, wait);
    }

    @Override
    public DeviceBuffer allocate(int words) {
        context.makeCurrent();
        CudaAddress address = new CudaAddress();
        long bytes = CudaBuffer.bytes(words);
        CudaCalls.check(JCudaDriver.cuMemAlloc(address, bytes), "reserve %d MB".formatted(bytes >> 20));
        owned.push(address);
        return new CudaBuffer(this, address, 0, words);
    }

    @Override
    public void launch(Kernel kernel, int gridX, int gridY, Arguments arguments) {
        context.makeCurrent();
        modules.prepare(kernel);
        clock.time(DeviceClock.Kind.KERNELS, () -> modules.launch(kernel, gridX, gridY, arguments, stream));
    }

    @Override
    public void enqueue(LongConsumer work) {
        context.makeCurrent();
        clock.time(DeviceClock.Kind.ENGINES, () -> work.accept(stream.address()));
    }

    @Override
    public Runnable repeated(Runnable work) {
        CudaGraph graph = new CudaGraph(work, stream, clock);
        graphs.push(graph);
        return () -> {
            context.makeCurrent();
            graph.queue();
        };
    }

    @Override
    public void await() {
        context.makeCurrent();
        if (!wait.until(stream)) {
            throw context.hung(wait.limit());
        }
        clock.settle();
    }

    @Override
    public DeviceTime times() {
        return clock.settled();
    }

    void write(CUdeviceptr to, long bytes, PinnedMemory.Filling values) {
        await(); // what was written before may still be on its way, from pinned memory that gives way to a larger piece
        upload.forEachPiece(bytes, (host, at, count) -> {
            await(); // and so may the piece before
            values.fill(host.bytes(), at);
            copy(() -> JCudaDriver.cuMemcpyHtoDAsync(to.withByteOffset(at), host.pointer(), count, stream), "to");
        });
    }

    void read(CUdeviceptr from, long bytes, PinnedMemory.Filling values) {
        context.makeCurrent();
        download.forEachPiece(bytes, (host, at, count) -> {
            copy(() -> JCudaDriver.cuMemcpyDtoHAsync(host.pointer(), from.withByteOffset(at), count, stream), "from");
            await();
            values.fill(host.bytes(), at);
        });
    }

    void fill(CUdeviceptr at, int value, int words) {
        context.makeCurrent();
        CudaCalls.check(JCudaDriver.cuMemsetD32Async(at, value, words, stream), "fill memory");
    }

    private void copy(CudaCalls.Call call, String direction) {
        clock.time(DeviceClock.Kind.COPIES, () -> CudaCalls.check(call.call(), "copy %s the GPU".formatted(direction)));
    }

    /**
     * What can't be freed was lost with the device, and whoever used it knows already. Of a device that hangs nothing is freed: that would wait for what
     * never ends.
     */
    @Override
    public void close() {
        boolean nothingToDo = closed || !context.canFree() || !hasEnded();
        closed = true;
        if (nothingToDo) {
            return;
        }
        graphs.forEach(CudaGraph::close);
        clock.close();
        while (!owned.isEmpty()) {
            JCudaDriver.cuMemFree(owned.pop());
        }
        upload.close();
        download.close();
        JCudaDriver.cuStreamDestroy(stream);
    }

    /** Waits for what was queued by work that didn't come to its end; false if that never ends. */
    private boolean hasEnded() {
        try {
            await();
            return true;
        } catch (ConversionException failed) {
            return context.canFree();
        }
    }

    /** A stream that tells its address, which JCuda keeps to itself. */
    static final class Handle extends CUstream {
        long address() {
            return getNativePointer();
        }
    }

    /** Device memory that tells its address. */
    static final class CudaAddress extends CUdeviceptr {
        long address() {
            return getNativePointer() + getByteOffset();
        }
    }
}
