package io.autovoice.gpu.testing;

import io.autovoice.gpu.engines.nativelayer.EngineBuilder;
import io.autovoice.gpu.engines.nativelayer.EngineRuntime;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;

/** A native layer for tests that is itself its builder and its runtime. */
public interface WholeLayer extends NativeEngines, EngineBuilder, EngineRuntime {
    @Override
    default EngineBuilder builder() {
        return this;
    }

    @Override
    default EngineRuntime runtime() {
        return this;
    }
}
