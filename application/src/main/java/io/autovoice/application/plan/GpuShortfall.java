package io.autovoice.application.plan;

import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.gpu.GpuAccess.Refusal;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * That the caller named the GPU or TensorRT and doesn't get it, or not wherever this version could.
 *
 * @param stages those that run on something else for it
 * @param instead what happens, half a sentence
 */
record GpuShortfall(Missing missing, Set<PipelineStage> stages, String instead) {
    private static final String LEAVE_OUT = "Leave out the GPU and TensorRT: the CPU does it without this warning.";

    /** What that stage does not get. */
    Optional<Missing> of(PipelineStage stage) {
        return Optional.of(missing).filter(lost -> stages.contains(stage));
    }

    static Optional<GpuShortfall> of(
            EngineRequest request, Machine machine, Map<PipelineStage, List<PlannedEngine>> ladders) {
        if (!request.gpuRequested()) {
            return Optional.empty();
        }
        EngineKind kind = request.tensorRtRequested() ? EngineKind.TENSORRT : EngineKind.CUDA;
        Optional<Refusal> whole = kind == EngineKind.CUDA && onGpu(ladders)
                ? Optional.empty() // by kernels, or without them by ND4J
                : refusal(kind, machine).or(() -> withoutTensorRt(request, machine, ladders));
        Set<PipelineStage> stages = whole.isPresent() ? all() : unserved(kind, machine.engines(), ladders);
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new GpuShortfall(
                        missing(request, whole.orElseGet(() -> noModel(stages))), stages, instead(stages, ladders)));
    }

    /** Why no stage can run on that kind. */
    static Optional<Refusal> refusal(EngineKind kind, Machine machine) {
        GpuEngines engines = machine.engines();
        String also = machine.gpu() instanceof GpuProbe.Unusable unusable ? ", and " + unusable.reason() : "";
        if (engines.isEmpty()) {
            return Optional.of(new Refusal("this version has no CUDA or TensorRT engines" + also, LEAVE_OUT));
        }
        if (kind == EngineKind.TENSORRT && !engines.has(kind)) {
            return Optional.of(new Refusal("this version has no TensorRT engines" + also, LEAVE_OUT));
        }
        return machine.access().against(kind);
    }

    /** The device was named, and TensorRT alone could have used it. */
    private static Optional<Refusal> withoutTensorRt(
            EngineRequest request, Machine machine, Map<PipelineStage, List<PlannedEngine>> ladders) {
        if (request.tensorRtRequested() || onGpu(ladders)) {
            return Optional.empty();
        }
        return request.tensorRt().isPresent()
                ? Optional.of(new Refusal("without TensorRT no stage has anything to run there", "Let TensorRT run."))
                : machine.access().tensorRt();
    }

    /** Stages that could have run there with other models. For a device that was named it is enough that one does. */
    private static Set<PipelineStage> unserved(
            EngineKind kind, GpuEngines engines, Map<PipelineStage, List<PlannedEngine>> ladders) {
        Set<PipelineStage> stages = all();
        stages.removeIf(stage -> kind == EngineKind.TENSORRT
                ? !engines.has(stage, kind) || head(ladders, stage).kind() == kind
                : onGpu(ladders));
        return stages;
    }

    private static Refusal noModel(Set<PipelineStage> stages) {
        return new Refusal(
                "no model that could run there is installed or named for "
                        + stages.stream().map(PipelineStage::key).collect(Collectors.joining(", ")),
                "Install what is missing: autovoice models list.");
    }

    private static Set<PipelineStage> all() {
        return new TreeSet<>(Arrays.asList(PipelineStage.values()));
    }

    private static Missing missing(EngineRequest request, Refusal refusal) {
        return new Missing(request.gpuAsked(), refusal.reason(), refusal.remedy());
    }

    private static String instead(Set<PipelineStage> stages, Map<PipelineStage, List<PlannedEngine>> ladders) {
        if (!onGpu(ladders)) {
            return "all stages run on the CPU";
        }
        return stages.stream()
                .map(stage -> stage.key() + " runs on " + head(ladders, stage).name())
                .collect(Collectors.joining(", "));
    }

    private static boolean onGpu(Map<PipelineStage, List<PlannedEngine>> ladders) {
        return ladders.values().stream().anyMatch(ladder -> ladder.get(0).kind().needsGpu());
    }

    private static PlannedEngine head(Map<PipelineStage, List<PlannedEngine>> ladders, PipelineStage stage) {
        return Objects.requireNonNull(ladders.get(stage), "each stage has a ladder")
                .get(0);
    }
}
