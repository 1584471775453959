package io.autovoice.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelLaddersTest {
    private static final GpuProbe NO_GPU = new GpuProbe.Unusable("no NVIDIA driver was found", "Install one.");
    private static final List<InstalledModel> INSTALLED = List.of(
            model("fcpe", ModelFamily.FCPE),
            model("mine", ModelFamily.MDX_NET),
            model("spleeter-2stems", ModelFamily.SPLEETER),
            model("swift-f0", ModelFamily.SWIFT_F0),
            model("swift-of-mine", ModelFamily.SWIFT_F0));

    @Test
    void installed_models_come_before_signal_processing() {
        ExecutionPlan plan = plan(ModelChoice.AUTO, QualityPreset.BALANCED);

        assertThat(names(plan, PipelineStage.SEPARATION)).containsExactly("onnxruntime:spleeter-2stems", "java");
        assertThat(names(plan, PipelineStage.F0_EXTRACTION))
                .containsExactly("onnxruntime:fcpe", "onnxruntime:swift-f0", "java");
        assertThat(names(plan, PipelineStage.MIXING)).containsExactly("java");
        assertThat(plan.engine(PipelineStage.SEPARATION).used()).isEqualTo("onnxruntime:spleeter-2stems");
        assertThat(plan.fallsBack()).isFalse();
        assertThat(plan.notes())
                .containsExactly("On the CPU: separation by spleeter-2stems, f0_extraction by fcpe, the rest by signal"
                        + " processing.");
    }

    @Test
    void a_draft_takes_the_quicker_pitch_first() {
        assertThat(names(plan(ModelChoice.AUTO, QualityPreset.DRAFT), PipelineStage.F0_EXTRACTION))
                .startsWith("onnxruntime:swift-f0");
    }

    @Test
    void a_named_model_comes_first_and_the_usual_ones_take_over() {
        ExecutionPlan plan =
                plan(new ModelChoice(Optional.of("mine"), Optional.empty(), Optional.empty()), QualityPreset.FAST);

        assertThat(names(plan, PipelineStage.SEPARATION))
                .containsExactly("onnxruntime:mine", "onnxruntime:spleeter-2stems", "java");
    }

    @Test
    void models_can_be_forbidden() {
        ExecutionPlan plan = plan(ModelChoice.NONE, QualityPreset.FAST);

        assertThat(plan.ladders().values())
                .allSatisfy(ladder -> assertThat(ladder).containsExactly(PlannedEngine.JAVA));
        assertThat(plan.fallsBack()).isFalse();
    }

    @Test
    void a_name_that_is_not_installed_or_of_another_stage_is_a_fallback() {
        ExecutionPlan plan =
                plan(new ModelChoice(Optional.of("fcpe"), Optional.of("rmvpe"), Optional.empty()), QualityPreset.FAST);

        assertThat(plan.fallbacks()).hasSize(2);
        assertThat(plan.engine(PipelineStage.SEPARATION).asked()).isEqualTo("fcpe");
        assertThat(plan.engine(PipelineStage.SEPARATION).reason()).isPresent();
        assertThat(plan.engine(PipelineStage.F0_EXTRACTION).used()).isEqualTo("onnxruntime:fcpe");
        assertThat(plan.engine(PipelineStage.F0_EXTRACTION).remedy())
                .hasValueSatisfying(remedy -> assertThat(remedy).contains("autovoice models list"));
    }

    @Test
    void strict_has_no_second_engine_and_refuses_unknown_names() {
        ModelChoice unknown = new ModelChoice(Optional.empty(), Optional.of("rmvpe"), Optional.empty());

        assertThat(names(plan(ModelChoice.AUTO, QualityPreset.FAST, true), PipelineStage.SEPARATION))
                .containsExactly("onnxruntime:spleeter-2stems");
        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> plan(unknown, QualityPreset.FAST, true))
                .withMessageContaining("rmvpe");
    }

    private static ExecutionPlan plan(ModelChoice models, QualityPreset preset) {
        return plan(models, preset, false);
    }

    private static ExecutionPlan plan(ModelChoice models, QualityPreset preset, boolean strict) {
        EngineRequest request = new EngineRequest(DeviceChoice.AUTO, Optional.empty(), Precision.FP16, strict, models);
        return Planner.plan(request, preset, new Machine(NO_GPU, GpuEngines.NONE, INSTALLED));
    }

    private static List<String> names(ExecutionPlan plan, PipelineStage stage) {
        return plan.ladder(stage).stream().map(PlannedEngine::name).toList();
    }

    private static InstalledModel model(String name, ModelFamily family) {
        return new InstalledModel(name, family, Path.of(name + ".onnx"), "0");
    }
}
