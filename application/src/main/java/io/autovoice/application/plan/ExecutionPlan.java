package io.autovoice.application.plan;

import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Map;

/**
 * What runs where, and why.
 *
 * @param device "cpu" or "cuda:N"
 * @param engines one entry a stage
 * @param fallbacks sentences: what the caller named and does not get, with reason and remedy; empty if all is as asked
 * @param notes sentences worth saying that are no fallback
 */
public record ExecutionPlan(
        String device,
        QualityPreset preset,
        Map<PipelineStage, EngineUse> engines,
        TensorRtStatus tensorRt,
        List<String> fallbacks,
        List<String> notes) {
    public ExecutionPlan {
        engines = Map.copyOf(engines);
        fallbacks = List.copyOf(fallbacks);
        notes = List.copyOf(notes);
        if (engines.size() != PipelineStage.values().length) {
            throw new IllegalArgumentException("A plan names an engine for each stage, got " + engines.keySet());
        }
    }

    public boolean fallsBack() {
        return !fallbacks.isEmpty();
    }
}
