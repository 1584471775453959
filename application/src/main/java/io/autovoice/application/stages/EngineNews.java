package io.autovoice.application.stages;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.PipelineStage;

/** Is told what engines on a device meet with while they work. Safe for use by many threads. */
public interface EngineNews {
    /** For engines that nobody listens to. */
    EngineNews UNHEARD = new EngineNews() {
        @Override
        public void smallerPieces(PipelineStage stage, PlannedEngine engine, OutOfDeviceMemoryException failure) {}

        @Override
        public void worked(PipelineStage stage, DeviceTime time) {}
    };

    /**
     * The device had no room, and the engine is about to try once more in smaller pieces.
     *
     * @throws OutOfDeviceMemoryException the failure itself, if the caller wants nothing but what was planned
     */
    void smallerPieces(PipelineStage stage, PlannedEngine engine, OutOfDeviceMemoryException failure);

    /** A device worked for a stage; it may be told several times. */
    void worked(PipelineStage stage, DeviceTime time);
}
