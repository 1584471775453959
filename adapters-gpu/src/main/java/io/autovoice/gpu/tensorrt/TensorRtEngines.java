package io.autovoice.gpu.tensorrt;

import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.engines.nativelayer.EngineBuilder;
import io.autovoice.gpu.engines.nativelayer.EngineRuntime;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.recipe.EngineTarget;

/** TensorRT, started. */
record TensorRtEngines(EngineTarget target, EngineBuilder builder, EngineRuntime runtime, Device device)
        implements NativeEngines {}
