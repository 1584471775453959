package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.DeviceWork;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A plan while it is carried out: knows which engines have had to give way so far. An engine that has failed is not tried again, so songs
 * after the failure carry it in their plan too. Safe for use by many threads.
 */
public final class RunningPlan {
    private final Set<PipelineStage> conceded = EnumSet.noneOf(PipelineStage.class);
    private final DeviceWork deviceWork = new DeviceWork();
    private ExecutionPlan current;

    public RunningPlan(ExecutionPlan plan) {
        this.current = plan;
    }

    /** The plan as it has gone so far. */
    public synchronized ExecutionPlan current() {
        return current;
    }

    /** How long a GPU worked for each stage. */
    public DeviceWork deviceWork() {
        return deviceWork;
    }

    /**
     * Another engine took over.
     *
     * @return the sentence that says so
     */
    public synchronized String tookOver(
            PipelineStage stage, PlannedEngine failed, PlannedEngine next, ConversionException failure) {
        String what = "%s takes over from %s, which failed".formatted(next.name(), failed.name());
        return said(stage, next.name(), what, failure);
    }

    /**
     * The device had no room for an engine, which goes on in smaller pieces.
     *
     * @return the sentence that says so; empty if it was said before, or the engine has given way since
     * @throws OutOfDeviceMemoryException the failure itself if the caller is strict: no other engine stands below then either
     */
    public synchronized Optional<String> wentOnSmaller(
            PipelineStage stage, PlannedEngine engine, OutOfDeviceMemoryException failure) {
        if (current.ladder(stage).size() == 1) {
            throw failure;
        }
        boolean news = current.engine(stage).used().equals(engine.name()) && conceded.add(stage);
        return news
                ? Optional.of(said(stage, engine.name(), engine.name() + " goes on in smaller pieces", failure))
                : Optional.empty();
    }

    private String said(PipelineStage stage, String used, String what, ConversionException failure) {
        String reason = String.valueOf(failure.getMessage());
        String sentence = "%s: %s. %s %s".formatted(stage.key(), what, reason, failure.remedy());
        String clause =
                reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason; // as plans give reasons
        EngineUse use = current.engine(stage).then(used, clause, failure.remedy());
        current = current.with(stage, use, sentence);
        return sentence;
    }
}
