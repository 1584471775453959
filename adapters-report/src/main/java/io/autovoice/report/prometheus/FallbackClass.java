package io.autovoice.report.prometheus;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Locale;
import java.util.Optional;

/** Why a stage ran on another engine than was asked for. */
enum FallbackClass {
    /** What was asked for can't run on this machine: the plan had another engine from the start. */
    UNAVAILABLE,
    /** The planned engine failed while it worked, in this song or one before, and the next took over. */
    FAILED;

    /** Empty if the stage ran as asked. */
    static Optional<FallbackClass> of(ExecutionPlan plan, PipelineStage stage) {
        var use = plan.engine(stage);
        if (use.reason().isEmpty()) {
            return Optional.empty();
        }
        boolean lowerRung = plan.ladder(stage).stream()
                .skip(1)
                .anyMatch(engine -> engine.name().equals(use.used()));
        return Optional.of(lowerRung ? FAILED : UNAVAILABLE);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
