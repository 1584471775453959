package io.autovoice.gpu.testing;

import io.autovoice.gpu.engines.nativelayer.DeviceMemory;
import io.autovoice.gpu.engines.nativelayer.EngineBuilder;
import io.autovoice.gpu.engines.nativelayer.EngineRuntime;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;

/** A native layer for tests that is itself its builder, its runtime and its memory, and computes at once: there is nothing to wait for. */
public interface WholeLayer extends NativeEngines, EngineBuilder, EngineRuntime, DeviceMemory {
    @Override
    default EngineBuilder builder() {
        return this;
    }

    @Override
    default EngineRuntime runtime() {
        return this;
    }

    @Override
    default DeviceMemory memory() {
        return this;
    }

    @Override
    default long stream() {
        return 1;
    }

    @Override
    default void await() {}
}
