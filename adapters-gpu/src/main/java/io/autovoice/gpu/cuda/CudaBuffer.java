package io.autovoice.gpu.cuda;

import io.autovoice.gpu.device.DeviceBuffer;
import java.util.Objects;
import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/** Device memory by its address. */
record CudaBuffer(CudaContext context, CUdeviceptr address, int words) implements DeviceBuffer {
    @Override
    public DeviceBuffer from(int word) {
        Objects.checkIndex(word, words);
        return new CudaBuffer(context, at(word), words - word);
    }

    @Override
    public void write(int at, float[] values) {
        write(at, values.length, Pointer.to(values));
    }

    @Override
    public void read(int at, float[] into) {
        read(at, into.length, Pointer.to(into));
    }

    @Override
    public void write(int at, int[] values) {
        write(at, values.length, Pointer.to(values));
    }

    @Override
    public void read(int at, int[] into) {
        read(at, into.length, Pointer.to(into));
    }

    @Override
    public void fill(float value) {
        context.makeCurrent();
        CudaCalls.check(JCudaDriver.cuMemsetD32(address, Float.floatToRawIntBits(value), words), "fill memory");
    }

    private void write(int at, int count, Pointer values) {
        Objects.checkFromIndexSize(at, count, words);
        context.makeCurrent();
        CudaCalls.check(JCudaDriver.cuMemcpyHtoD(at(at), values, bytes(count)), "copy to the GPU");
    }

    private void read(int at, int count, Pointer into) {
        Objects.checkFromIndexSize(at, count, words);
        context.makeCurrent();
        CudaCalls.check(JCudaDriver.cuMemcpyDtoH(into, at(at), bytes(count)), "copy from the GPU");
    }

    private CUdeviceptr at(int word) {
        return address.withByteOffset(bytes(word));
    }

    static long bytes(int words) {
        return (long) Float.BYTES * words;
    }
}
