package io.autovoice.gpu.device;

/** Owns the buffers that one piece of work needs. For one thread at a time. */
public interface DeviceMemory extends AutoCloseable {
    /**
     * A buffer with undefined content.
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

    /** Frees all buffers, also after a failure of the device. Idempotent. */
    @Override
    void close();
}
