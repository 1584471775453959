package io.autovoice.gpu.engines.nativelayer;

import com.google.errorprone.annotations.MustBeClosed;

/** Memory on the GPU, and a stream that all copies go through. For one thread. */
public interface DeviceMemory {
    /**
     * Reserves memory.
     *
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if there is no room
     */
    @MustBeClosed
    Block allocate(long floats);

    /** Address of the stream. */
    long stream();

    /**
     * Waits until all that was queued is done.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if something of it failed
     */
    void await();

    /** A piece of memory for FP32 numbers. */
    interface Block extends AutoCloseable {
        long address();

        /** Queues a copy to the device; {@code values} may be changed at once. */
        void write(float[] values);

        /** Copies from the device, after waiting for the stream. */
        void read(float[] values);

        @Override
        void close();
    }
}
