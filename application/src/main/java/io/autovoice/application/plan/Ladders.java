package io.autovoice.application.plan;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.model.ModelRole;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which engines could do a stage's work, best first, given what is installed. Networks that a user brought are used only if named. */
record Ladders(List<InstalledModel> installed, QualityPreset preset) {
    private static final List<ModelFamily> SEPARATORS = List.of(ModelFamily.SPLEETER);
    private static final List<ModelFamily> EXACT_PITCH = List.of(ModelFamily.FCPE, ModelFamily.SWIFT_F0);
    private static final List<ModelFamily> QUICK_PITCH = List.of(ModelFamily.SWIFT_F0, ModelFamily.FCPE);

    /** What is used if the caller names nothing. */
    List<PlannedEngine> unasked(PipelineStage stage) {
        Stream<PlannedEngine> networks = families(stage).stream()
                .flatMap(family -> installed.stream().filter(model -> model.family() == family))
                .map(PlannedEngine::onnxRuntime);
        return Stream.concat(networks, Stream.of(PlannedEngine.JAVA)).toList();
    }

    /** The engine of that name, with those below it that take over; empty if there is none. */
    Optional<List<PlannedEngine>> named(PipelineStage stage, String name) {
        if (name.equals(PlannedEngine.JAVA.name())) {
            return Optional.of(List.of(PlannedEngine.JAVA));
        }
        return installed.stream()
                .filter(model -> model.name().equals(name) && model.family().role() == role(stage))
                .findFirst()
                .map(model -> first(PlannedEngine.onnxRuntime(model), unasked(stage)));
    }

    private static List<PlannedEngine> first(PlannedEngine engine, List<PlannedEngine> others) {
        return Stream.concat(Stream.of(engine), others.stream().filter(other -> !other.equals(engine)))
                .toList();
    }

    private List<ModelFamily> families(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> SEPARATORS;
            case F0_EXTRACTION -> preset == QualityPreset.DRAFT ? QUICK_PITCH : EXACT_PITCH;
            case CONVERSION, MIXING -> List.of();
        };
    }

    private static ModelRole role(PipelineStage stage) {
        return stage == PipelineStage.SEPARATION ? ModelRole.SEPARATION : ModelRole.PITCH;
    }
}
