package io.autovoice.gpu.cuda;

import io.autovoice.gpu.device.DeviceBuffer;
import java.util.Objects;
import jcuda.driver.CUdeviceptr;

/**
 * Device memory.
 *
 * @param base where the memory that it is a part of begins
 * @param first word of it
 */
record CudaBuffer(CudaStream stream, CudaStream.CudaAddress base, int first, int words) implements DeviceBuffer {
    @Override
    public long address() {
        return base.address() + bytes(first);
    }

    /** The same, for JCuda. */
    CUdeviceptr pointer() {
        return base.withByteOffset(bytes(first));
    }

    @Override
    public DeviceBuffer from(int word) {
        Objects.checkIndex(word, words);
        return new CudaBuffer(stream, base, first + word, words - word);
    }

    @Override
    public void write(int at, float[] values) {
        stream.write(at(at, values.length), bytes(values.length), (host, done) -> {
            int from = (int) (done / Float.BYTES);
            int count = Math.min(host.capacity() / Float.BYTES, values.length - from);
            host.asFloatBuffer().put(0, values, from, count);
        });
    }

    @Override
    public void read(int at, float[] into) {
        stream.read(at(at, into.length), bytes(into.length), (host, done) -> {
            int from = (int) (done / Float.BYTES);
            int count = Math.min(host.capacity() / Float.BYTES, into.length - from);
            host.asFloatBuffer().get(0, into, from, count);
        });
    }

    @Override
    public void write(int at, int[] values) {
        stream.write(at(at, values.length), bytes(values.length), (host, done) -> {
            int from = (int) (done / Integer.BYTES);
            int count = Math.min(host.capacity() / Integer.BYTES, values.length - from);
            host.asIntBuffer().put(0, values, from, count);
        });
    }

    @Override
    public void read(int at, int[] into) {
        stream.read(at(at, into.length), bytes(into.length), (host, done) -> {
            int from = (int) (done / Integer.BYTES);
            int count = Math.min(host.capacity() / Integer.BYTES, into.length - from);
            host.asIntBuffer().get(0, into, from, count);
        });
    }

    @Override
    public void fill(float value) {
        stream.fill(pointer(), Float.floatToRawIntBits(value), words);
    }

    private CUdeviceptr at(int word, int count) {
        Objects.checkFromIndexSize(word, count, words);
        return base.withByteOffset(bytes(first + word));
    }

    static long bytes(int words) {
        return (long) Float.BYTES * words;
    }
}
