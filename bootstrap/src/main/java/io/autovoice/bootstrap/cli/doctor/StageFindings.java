package io.autovoice.bootstrap.cli.doctor;

import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.StageAdvice;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which engine a stage has if nobody names one, why, and how it could have a better one. */
record StageFindings(Machine machine, QualityPreset preset) {

    String line(PipelineStage stage) {
        StageAdvice advice = advice(stage);
        return "%s: %s%s"
                .formatted(
                        advice.engine().name(),
                        advice.why(),
                        advice.better().map(better -> ". Better: " + better).orElse(""));
    }

    String engine(PipelineStage stage) {
        return advice(stage).engine().name();
    }

    /** For JSON. */
    Map<String, Object> advices() {
        Map<String, Object> advices = new LinkedHashMap<>();
        for (PipelineStage stage : PipelineStage.values()) {
            StageAdvice advice = advice(stage);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("why", advice.why());
            values.put("better", advice.better().orElse(null));
            advices.put(stage.key(), values);
        }
        return advices;
    }

    private StageAdvice advice(PipelineStage stage) {
        return StageAdvice.on(stage, preset, machine);
    }
}
