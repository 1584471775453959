package io.autovoice.application.stages;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.PipelineStage;

/** Is told by engines that make do with less than they were planned to have. */
@FunctionalInterface
public interface Concessions {
    /**
     * The device had no room, and the engine is about to try once more in smaller pieces.
     *
     * @throws OutOfDeviceMemoryException the failure itself, if the caller wants nothing but what was planned
     */
    void smallerPieces(PipelineStage stage, PlannedEngine engine, OutOfDeviceMemoryException failure);
}
