package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What is worth saying of a plan though nothing is missing. */
final class Notes {
    private Notes() {}

    static String on(EngineRequest request, Machine machine, Map<PipelineStage, List<PlannedEngine>> ladders) {
        String onGpu = stages(ladders, engine -> engine.kind().needsGpu());
        String note = onGpu.isEmpty() ? cpu(ladders) : gpu(machine) + onGpu + ". " + besideTheGpu(ladders);
        return note + unused(request, machine, !onGpu.isEmpty());
    }

    private static String cpu(Map<PipelineStage, List<PlannedEngine>> ladders) {
        String networks = stages(ladders, engine -> engine.model().isPresent());
        return networks.isEmpty()
                ? "All stages run on the CPU, by signal processing without models."
                : "On the CPU: %s, the rest by signal processing.".formatted(networks);
    }

    private static String gpu(Machine machine) {
        return machine.gpu() instanceof GpuProbe.Usable usable
                ? "On %s (cuda:%d): "
                        .formatted(usable.gpu().name(), usable.gpu().index())
                : "";
    }

    private static String besideTheGpu(Map<PipelineStage, List<PlannedEngine>> ladders) {
        String others = stages(ladders, engine -> !engine.kind().needsGpu());
        return others.isEmpty() ? "Nothing runs on the CPU." : "On the CPU: %s.".formatted(others);
    }

    /** On a machine with a GPU, why it or TensorRT is idle, if nobody asked for that. A fallback says so itself. */
    private static String unused(EngineRequest request, Machine machine, boolean gpuUsed) {
        boolean left = !request.tensorRtRequested()
                && request.tensorRt().orElse(true)
                && machine.gpu() instanceof GpuProbe.Usable
                && !machine.engines().isEmpty();
        if (!left || !gpuUsed && request.gpuRequested()) {
            return "";
        }
        return switch (request.device().kind()) {
            case CPU -> "";
            case AUTO, CUDA ->
                GpuShortfall.refusal(gpuUsed ? EngineKind.TENSORRT : EngineKind.CUDA, machine)
                        .map(refusal -> " %s isn't used: %s. %s"
                                .formatted(gpuUsed ? "TensorRT" : "The GPU", refusal.reason(), refusal.remedy()))
                        .orElse("");
        };
    }

    private static String stages(Map<PipelineStage, List<PlannedEngine>> ladders, Predicate<PlannedEngine> which) {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> which.test(head(ladders, stage)))
                .map(stage -> stage.key() + " by " + means(head(ladders, stage)))
                .collect(Collectors.joining(", "));
    }

    private static PlannedEngine head(Map<PipelineStage, List<PlannedEngine>> ladders, PipelineStage stage) {
        return Objects.requireNonNull(ladders.get(stage), "each stage has a ladder")
                .get(0);
    }

    private static String means(PlannedEngine engine) {
        String model = engine.model().map(InstalledModel::name).orElse("");
        return switch (engine.kind()) {
            case TENSORRT -> model + " with TensorRT";
            case CUDA -> model.isEmpty() ? "CUDA kernels" : model + " with CUDA kernels";
            case ND4J_CUDA -> (model.isEmpty() ? "signal processing" : model) + " with ND4J's products";
            case ONNXRUNTIME -> model;
            case JAVA -> "signal processing";
        };
    }
}
