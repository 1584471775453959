package io.autovoice.gpu.device;

/** Memory of a device: words of 32 bits, float or int as kernels take them. Usable until the stream it is from is closed. */
public interface DeviceBuffer {
    int words();

    /** Where it lies, for those who don't take buffers: engines. */
    long address();

    /** The rest of this buffer from a word on: a view, not a copy. */
    DeviceBuffer from(int word);

    /** Copies to the device, from word {@code at} on; the values may be changed at once. */
    void write(int at, float[] values);

    /** Copies from the device, once all that was queued has run. */
    void read(int at, float[] into);

    /** The same for whole numbers. */
    void write(int at, int[] values);

    void read(int at, int[] into);

    /** Sets every word. */
    void fill(float value);
}
