package io.autovoice.gpu.engines;

import io.autovoice.gpu.engines.nativelayer.DeviceMemory;

/** Memory of {@link FakeEngines}, on the host. */
record FakeBlock(FakeEngines engines, long address) implements DeviceMemory.Block {
    @Override
    public void write(float[] values) {
        System.arraycopy(values, 0, engines.memoryAt(address), 0, values.length);
    }

    @Override
    public void read(float[] values) {
        System.arraycopy(engines.memoryAt(address), 0, values, 0, values.length);
    }

    @Override
    public void close() {
        engines.free(address);
    }
}
