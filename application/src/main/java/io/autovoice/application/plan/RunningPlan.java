package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;

/**
 * A plan while it is carried out: knows which engines have had to give way so far. An engine that has failed is not tried again, so songs
 * after the failure carry it in their plan too. Safe for use by many threads.
 */
public final class RunningPlan {
    private ExecutionPlan current;

    public RunningPlan(ExecutionPlan plan) {
        this.current = plan;
    }

    /** The plan as it has gone so far. */
    public synchronized ExecutionPlan current() {
        return current;
    }

    /**
     * Another engine took over.
     *
     * @return the sentence that says so
     */
    public synchronized String tookOver(PipelineStage stage, PlannedEngine engine, ConversionException failure) {
        String reason = String.valueOf(failure.getMessage());
        String sentence = "%s: %s takes over from an engine that failed. %s %s"
                .formatted(stage.key(), engine.name(), reason, failure.remedy());
        String asked = current.engine(stage).asked();
        current = current.with(stage, EngineUse.instead(asked, engine.name(), reason, failure.remedy()), sentence);
        return sentence;
    }
}
