package io.autovoice.gpu;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.gpu.network.DeviceNetwork;

/** Opens networks as a plan names them. */
@FunctionalInterface
interface OpenNetworks {
    /**
     * @param engine with a model, on TensorRT or beside kernels
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't be opened
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU has no room for it
     */
    DeviceNetwork of(PlannedEngine engine);

    /** A name for what an engine's numbers are like: those of another precision are a little different. */
    default String heardAs(PlannedEngine engine) {
        return engine.kind().key();
    }
}
