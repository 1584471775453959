package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a request, what was found and what is installed into a plan. Pure: the same arguments give the same plan. */
public final class Planner {
    private Planner() {}

    /** @throws EngineFailedException if the request is strict and something it names can't be had */
    public static ExecutionPlan plan(EngineRequest request, QualityPreset preset, Machine machine) {
        Map<PipelineStage, StagePlan> stages = stages(request, preset, machine);
        Map<PipelineStage, List<PlannedEngine>> ladders = new EnumMap<>(PipelineStage.class);
        stages.forEach((stage, planned) ->
                ladders.put(stage, request.strict() ? planned.ladder().subList(0, 1) : planned.ladder()));
        Optional<GpuShortfall> shortfall = GpuShortfall.of(request, machine, ladders);
        List<String> fallbacks = fallbacks(request, stages, shortfall);
        if (request.strict() && !fallbacks.isEmpty()) {
            throw refused(stages, shortfall);
        }
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(PipelineStage.class);
        stages.forEach((stage, planned) -> engines.put(stage, planned.use(shortfall.flatMap(gpu -> gpu.of(stage)))));
        return new ExecutionPlan(
                device(request, ladders),
                preset,
                ladders,
                engines,
                TensorRtStatus.of(request, machine, ladders),
                fallbacks,
                List.of(Notes.on(request, machine, ladders)));
    }

    private static EngineFailedException refused(
            Map<PipelineStage, StagePlan> stages, Optional<GpuShortfall> shortfall) {
        return shortfall
                .map(gpu -> gpu.missing().refused(gpu.instead()))
                .or(() -> stages.entrySet().stream()
                        .flatMap(stage -> stage.getValue().missing().stream()
                                .map(missing -> missing.refused(stage.getValue().takesOver(stage.getKey()))))
                        .findFirst())
                .orElseThrow();
    }

    /** All stages on the CPU, because the caller wants it so; with the networks given. */
    public static ExecutionPlan cpuOnly(QualityPreset preset, List<InstalledModel> installed) {
        EngineRequest request =
                new EngineRequest(DeviceChoice.CPU, Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);
        return plan(request, preset, Machine.withoutGpu(installed));
    }

    /** All stages on the CPU by signal processing. */
    public static ExecutionPlan cpuOnly(QualityPreset preset) {
        return cpuOnly(preset, List.of());
    }

    private static Map<PipelineStage, StagePlan> stages(EngineRequest request, QualityPreset preset, Machine machine) {
        GpuRungs gpu = new GpuRungs(machine.engines(), machine.access(), request);
        Ladders ladders = new Ladders(machine.models(), preset, gpu);
        Map<PipelineStage, StagePlan> stages = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            stages.put(stage, StagePlan.of(stage, request, ladders));
        }
        return stages;
    }

    private static List<String> fallbacks(
            EngineRequest request, Map<PipelineStage, StagePlan> stages, Optional<GpuShortfall> shortfall) {
        List<String> fallbacks = new ArrayList<>();
        shortfall.ifPresent(gpu -> fallbacks.add(gpu.missing().sentence(gpu.instead())));
        stages.forEach((stage, planned) -> planned.missing()
                .ifPresent(missing -> fallbacks.add(missing.sentence(planned.takesOver(stage)) + strictness(request))));
        return fallbacks;
    }

    /** A name that was mistyped is easily missed among other lines. */
    private static String strictness(EngineRequest request) {
        return request.strict() ? "" : " With --strict that is an error.";
    }

    private static String device(EngineRequest request, Map<PipelineStage, List<PlannedEngine>> ladders) {
        boolean onGpu =
                ladders.values().stream().map(ladder -> ladder.get(0).kind()).anyMatch(EngineKind::needsGpu);
        return onGpu ? "cuda:" + request.device().index() : "cpu";
    }
}
