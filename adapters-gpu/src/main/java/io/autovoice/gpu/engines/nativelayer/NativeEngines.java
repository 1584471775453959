package io.autovoice.gpu.engines.nativelayer;

import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.recipe.EngineTarget;

/** An inference runtime that has started on one GPU. Its parts live as long as the scope that it was opened in. */
public interface NativeEngines {
    EngineTarget target();

    EngineBuilder builder();

    EngineRuntime runtime();

    /** The GPU that its engines run on. */
    Device device();
}
