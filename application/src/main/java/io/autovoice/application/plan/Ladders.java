package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelRole;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which engines could do a stage's work, best first, given what is installed. Networks that a user brought are used only if named. */
record Ladders(List<InstalledModel> installed, QualityPreset preset, GpuRungs gpu) {
    private static final List<String> SEPARATORS = List.of("spleeter-2stems");
    private static final List<String> CONTENT = List.of("whisper-tiny-en");
    private static final List<String> EXACT_PITCH = List.of("fcpe", "swift-f0");
    private static final List<String> QUICK_PITCH = List.of("swift-f0", "fcpe");

    /** What is used if the caller names nothing. */
    List<PlannedEngine> unasked(PipelineStage stage) {
        List<InstalledModel> models = usual(stage).stream()
                .flatMap(name -> installed.stream().filter(model -> model.name().equals(name)))
                .toList();
        Stream<PlannedEngine> alone = Stream.concat(gpu.kernels(stage), Stream.of(PlannedEngine.JAVA));
        return Stream.concat(networks(stage, models), alone).toList();
    }

    private Stream<PlannedEngine> networks(PipelineStage stage, List<InstalledModel> models) {
        return Stream.concat(gpu.networks(stage, models), models.stream().map(PlannedEngine::onnxRuntime));
    }

    boolean isInstalled(String name) {
        return installed.stream().anyMatch(model -> model.name().equals(name));
    }

    /** The engine of that name, with those below it that take over; empty if there is none. */
    Optional<List<PlannedEngine>> named(PipelineStage stage, String name) {
        if (name.equals(PlannedEngine.JAVA.name())) {
            return Optional.of(List.of(PlannedEngine.JAVA));
        }
        return installed.stream()
                .filter(model -> model.name().equals(name) && model.family().role() == role(stage))
                .findFirst()
                .map(model -> Stream.concat(networks(stage, List.of(model)), unasked(stage).stream())
                        .distinct()
                        .toList());
    }

    /** The networks that are used for a stage if they are installed, best first. */
    List<String> usual(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> SEPARATORS;
            case F0_EXTRACTION -> preset == QualityPreset.DRAFT ? QUICK_PITCH : EXACT_PITCH;
            case CONVERSION -> CONTENT;
            case MIXING -> List.of();
        };
    }

    private static ModelRole role(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> ModelRole.SEPARATION;
            case F0_EXTRACTION -> ModelRole.PITCH;
            case CONVERSION, MIXING -> ModelRole.CONTENT;
        };
    }
}
