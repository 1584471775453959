package io.autovoice.report.document;

import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** One figure a stage, and one for the whole. */
public record StageFigures(Map<PipelineStage, Double> stages, double total) {
    public StageFigures {
        stages = Map.copyOf(stages);
        if (stages.size() != PipelineStage.values().length) {
            throw new IllegalArgumentException("Each stage needs a figure, got " + stages.keySet());
        }
    }

    public static StageFigures of(ToDoubleFunction<PipelineStage> figure, double total, int digits) {
        Map<PipelineStage, Double> rounded = new EnumMap<>(PipelineStage.class);
        Arrays.stream(PipelineStage.values())
                .forEach(stage -> rounded.put(stage, Rounded.to(figure.applyAsDouble(stage), digits)));
        return new StageFigures(rounded, Rounded.to(total, digits));
    }

    public double of(PipelineStage stage) {
        return stages.getOrDefault(stage, 0.0);
    }
}
