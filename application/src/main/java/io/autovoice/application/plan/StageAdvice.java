package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a stage has the engine it has if the caller names none, and how it could have a better one.
 *
 * @param why a clause
 * @param better clauses; empty if this version has nothing better. What mends a GPU is with the GPU
 */
public record StageAdvice(PlannedEngine engine, String why, Optional<String> better) {

    public static StageAdvice on(PipelineStage stage, QualityPreset preset, Machine machine) {
        GpuRungs gpu = new GpuRungs(machine.engines(), machine.access(), EngineRequest.AUTO);
        Ladders ladders = new Ladders(machine.models(), preset, gpu);
        PlannedEngine engine = ladders.unasked(stage).get(0);
        String better = Stream.concat(model(stage, ladders).stream(), gpu(stage, engine, machine).stream())
                .collect(Collectors.joining("; "));
        return new StageAdvice(
                engine, why(stage, engine, ladders), Optional.of(better).filter(text -> !text.isEmpty()));
    }

    private static String why(PipelineStage stage, PlannedEngine engine, Ladders ladders) {
        String model = engine.model().map(InstalledModel::name).orElse("");
        return switch (engine.kind()) {
            case TENSORRT -> "%s is installed, and TensorRT is there".formatted(model);
            case CUDA ->
                model.isEmpty() ? "the GPU is there" : "%s is installed, and the GPU is there".formatted(model);
            case ND4J_CUDA ->
                (model.isEmpty() ? "" : model + " is installed, and ")
                        + "ND4J's CUDA backend is there for the products of matching";
            case ONNXRUNTIME -> "%s is installed".formatted(model);
            case JAVA -> ladders.usual(stage).isEmpty() ? "it needs no model" : "no model for it is installed";
        };
    }

    private static Optional<String> model(PipelineStage stage, Ladders ladders) {
        return ladders.usual(stage).stream()
                .limit(1)
                .filter(best -> !ladders.isInstalled(best))
                .map(best -> "autovoice models install " + best)
                .findFirst();
    }

    /** What stands between a stage and the best that this version has for it on a GPU. */
    private static Optional<String> gpu(PipelineStage stage, PlannedEngine engine, Machine machine) {
        Optional<EngineKind> best = machine.engines().best(stage);
        if (best.isEmpty()) {
            return machine.engines().isEmpty() // which is said once, of all stages
                    ? Optional.empty()
                    : Optional.of("this version has no engine for it on a GPU");
        }
        return machine.access()
                .against(best.get())
                .filter(refusal -> engine.kind() != best.get())
                .map(refusal -> "%s, but %s".formatted(best.get().key(), refusal.reason()));
    }
}
