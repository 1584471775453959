package io.autovoice.application.fallback;

import io.autovoice.application.plan.RunningPlan;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.PipelineStage;

/** Writes down in a plan what its engines tell, and says it. */
record PlanNews(RunningPlan plan) implements EngineNews {
    private static final System.Logger LOG = System.getLogger(PlanNews.class.getName());

    @Override
    public void smallerPieces(PipelineStage stage, PlannedEngine engine, OutOfDeviceMemoryException failure) {
        plan.wentOnSmaller(stage, engine, failure)
                .ifPresent(sentence -> LOG.log(System.Logger.Level.WARNING, sentence));
    }

    @Override
    public void worked(PipelineStage stage, DeviceTime time) {
        plan.deviceWork().add(stage, time);
    }
}
