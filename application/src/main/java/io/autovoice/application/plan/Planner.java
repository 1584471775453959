package io.autovoice.application.plan;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a request and what was found into a plan. Pure: the same arguments give the same plan. */
public final class Planner {
    private static final String JAVA = "java";
    private static final String NO_ENGINES = "this version has no CUDA or TensorRT engines";
    private static final String NEWER = "Leave out the GPU and TensorRT: the CPU does it without this warning.";

    private Planner() {}

    /**
     * @throws EngineFailedException if the request is strict and something it names can't be had
     */
    public static ExecutionPlan plan(EngineRequest request, QualityPreset preset, GpuProbe probe) {
        return request.gpuRequested() ? instead(request, preset, missing(probe)) : onCpu(request, preset, probe);
    }

    /** All stages on the CPU, because the caller wants it so. */
    public static ExecutionPlan cpuOnly(QualityPreset preset) {
        EngineRequest request = new EngineRequest(DeviceChoice.CPU, Optional.empty(), Precision.FP16, false);
        return onCpu(request, preset, new GpuProbe.Unusable("not looked for", NEWER));
    }

    private static ExecutionPlan onCpu(EngineRequest request, QualityPreset preset, GpuProbe probe) {
        String reason = request.tensorRt().isPresent() || request.device().equals(DeviceChoice.CPU)
                ? "not asked for"
                : missing(probe).reason();
        return new ExecutionPlan(
                "cpu",
                preset,
                everyStage(stage -> EngineUse.asAsked(JAVA)),
                new TensorRtStatus(false, false, Optional.empty(), Optional.of(reason), Optional.empty()),
                List.of(),
                List.of("All stages run on the CPU, by signal processing without models."));
    }

    private static ExecutionPlan instead(EngineRequest request, QualityPreset preset, GpuProbe.Unusable missing) {
        String asked =
                request.tensorRtRequested() ? "tensorrt" : request.device().toString();
        String fallback = "%s was asked for, but %s: all stages run on the CPU. %s"
                .formatted(asked, missing.reason(), missing.remedy());
        if (request.strict()) {
            throw new EngineFailedException(
                    "%s was asked for, but %s.".formatted(asked, missing.reason()),
                    missing.remedy() + " Without --strict the CPU takes over.");
        }
        return new ExecutionPlan(
                "cpu",
                preset,
                everyStage(stage -> EngineUse.instead(asked, JAVA, missing.reason(), missing.remedy())),
                new TensorRtStatus(
                        request.tensorRtRequested(),
                        false,
                        Optional.empty(),
                        Optional.of(missing.reason()),
                        Optional.of(missing.remedy())),
                List.of(fallback),
                List.of());
    }

    private static GpuProbe.Unusable missing(GpuProbe probe) {
        String machine = probe instanceof GpuProbe.Unusable unusable ? ", and " + unusable.reason() : "";
        return new GpuProbe.Unusable(NO_ENGINES + machine, NEWER);
    }

    private static Map<PipelineStage, EngineUse> everyStage(Function<PipelineStage, EngineUse> engine) {
        return Arrays.stream(PipelineStage.values()).collect(Collectors.toMap(Function.identity(), engine));
    }
}
