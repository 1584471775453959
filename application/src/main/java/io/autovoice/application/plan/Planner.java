package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.DeviceChoice;
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
    private static final String NO_ENGINES = "this version has no CUDA or TensorRT engines";
    private static final String NEWER = "Leave out the GPU and TensorRT: the CPU does it without this warning.";

    private Planner() {}

    /**
     * @param installed the networks that may be used
     * @throws EngineFailedException if the request is strict and something it names can't be had
     */
    public static ExecutionPlan plan(
            EngineRequest request, QualityPreset preset, GpuProbe probe, List<InstalledModel> installed) {
        Optional<Missing> gpu = request.gpuRequested() ? Optional.of(gpu(request, probe)) : Optional.empty();
        List<String> fallbacks = new ArrayList<>();
        gpu.ifPresent(missing -> fallbacks.add(missing.sentence("all stages run on the CPU")));
        Map<PipelineStage, List<PlannedEngine>> ladders = new EnumMap<>(PipelineStage.class);
        Map<PipelineStage, EngineUse> engines = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            StagePlan planned = StagePlan.of(stage, request, new Ladders(installed, preset));
            planned.missing().ifPresent(missing -> fallbacks.add(missing.sentence(planned.takesOver(stage))));
            ladders.put(stage, request.strict() ? planned.ladder().subList(0, 1) : planned.ladder());
            engines.put(stage, planned.use(gpu));
        }
        if (request.strict() && !fallbacks.isEmpty()) {
            throw new EngineFailedException(fallbacks.get(0), "Without --strict the engine named there takes over.");
        }
        return new ExecutionPlan(
                "cpu", preset, ladders, engines, tensorRt(request, probe), fallbacks, List.of(Notes.on(ladders)));
    }

    /** All stages on the CPU, because the caller wants it so; with the networks given. */
    public static ExecutionPlan cpuOnly(QualityPreset preset, List<InstalledModel> installed) {
        EngineRequest request =
                new EngineRequest(DeviceChoice.CPU, Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);
        return plan(request, preset, new GpuProbe.Unusable("not looked for", NEWER), installed);
    }

    /** All stages on the CPU by signal processing. */
    public static ExecutionPlan cpuOnly(QualityPreset preset) {
        return cpuOnly(preset, List.of());
    }

    private static TensorRtStatus tensorRt(EngineRequest request, GpuProbe probe) {
        boolean unasked = request.device().equals(DeviceChoice.CPU)
                || (request.tensorRt().isPresent() && !request.gpuRequested());
        return new TensorRtStatus(
                request.tensorRtRequested(),
                false,
                Optional.empty(),
                Optional.of(unasked ? "not asked for" : noEngines(probe)),
                request.gpuRequested() ? Optional.of(NEWER) : Optional.empty());
    }

    private static Missing gpu(EngineRequest request, GpuProbe probe) {
        return new Missing(request.gpuAsked(), noEngines(probe), NEWER);
    }

    private static String noEngines(GpuProbe probe) {
        return probe instanceof GpuProbe.Unusable unusable ? NO_ENGINES + ", and " + unusable.reason() : NO_ENGINES;
    }
}
