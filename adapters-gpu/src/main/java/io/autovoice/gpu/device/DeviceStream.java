package io.autovoice.gpu.device;

import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.gpu.kernels.Kernel;
import java.util.function.LongConsumer;

/**
 * Work that runs in the order in which it is queued, and the memory that it needs. Queueing may return before the work has run; reading a buffer
 * waits for all of it. For one thread at a time.
 */
public interface DeviceStream extends AutoCloseable {
    /**
     * A buffer with undefined content, freed with the stream.
     *
     * @param words of 32 bits, 1 or more
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if there isn't as much
     */
    DeviceBuffer allocate(int words);

    /** A buffer that holds the values. */
    default DeviceBuffer holding(float[] values) {
        DeviceBuffer buffer = allocate(values.length);
        buffer.write(0, values);
        return buffer;
    }

    /** The same for whole numbers. */
    default DeviceBuffer holding(int[] values) {
        DeviceBuffer buffer = allocate(values.length);
        buffer.write(0, values);
        return buffer;
    }

    /**
     * Queues a kernel.
     *
     * @param gridX blocks along x
     * @param gridY blocks along y
     * @throws io.autovoice.domain.failure.EngineFailedException if the device refuses it, or something before it failed
     */
    void launch(Kernel kernel, int gridX, int gridY, Arguments arguments);

    /** Queues a kernel with one thread for each item along x, and one row of blocks for each row. */
    default void launchOver(int items, int rows, Kernel kernel, Arguments arguments) {
        launch(kernel, kernel.blocksFor(items), rows, arguments);
    }

    /**
     * Lets somebody else queue work on buffers of this stream: an engine.
     *
     * @param work is given the address of the stream
     */
    void enqueue(LongConsumer work);

    /**
     * Work that will be queued again and again with the same buffers and numbers, of which the device may make a graph that it queues as a
     * whole.
     *
     * @param work launches and enqueues; neither allocates, nor copies, nor reads
     * @return queues it
     */
    Runnable repeated(Runnable work);

    /**
     * Waits for all that was queued.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if something of it failed, or takes longer than anything should
     */
    void await();

    /** How long the device took for what was queued since the stream was opened, and waited for. */
    DeviceTime times();

    /** Frees all buffers, also after a failure of the device. Idempotent. */
    @Override
    void close();
}
