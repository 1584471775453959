package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Optional;

/**
 * What one stage gets.
 *
 * @param missing what the caller named for it and does not get
 */
record StagePlan(List<PlannedEngine> ladder, Optional<Missing> missing) {

    static StagePlan of(PipelineStage stage, EngineRequest request, Ladders ladders) {
        Optional<String> name = request.models().of(stage);
        if (name.isEmpty()) {
            return new StagePlan(ladders.unasked(stage), Optional.empty());
        }
        return ladders.named(stage, name.get())
                .map(ladder -> new StagePlan(ladder, Optional.empty()))
                .orElseGet(() -> new StagePlan(
                        ladders.unasked(stage),
                        Optional.of(unknown(stage, name.get(), ladders.isInstalled(name.get())))));
    }

    /** @param gpu what the caller named for all stages and this one does not get */
    EngineUse use(Optional<Missing> gpu) {
        String used = ladder.get(0).name();
        return gpu.or(this::missing)
                .map(lost -> EngineUse.instead(lost.asked(), used, lost.reason(), lost.remedy()))
                .orElseGet(() -> EngineUse.asAsked(used));
    }

    String takesOver(PipelineStage stage) {
        return "%s runs on %s".formatted(stage.key(), ladder.get(0).name());
    }

    private static Missing unknown(PipelineStage stage, String name, boolean installed) {
        String reason = installed ? "that model is not one for " : "no model of that name is installed and whole for ";
        return new Missing(name, reason + stage.key(), "See which there are, and for what: autovoice models list.");
    }
}
