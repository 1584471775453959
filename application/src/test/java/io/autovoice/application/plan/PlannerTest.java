package io.autovoice.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannerTest {
    private static final GpuProbe NO_GPU = new GpuProbe.Unusable("no NVIDIA driver was found", "Install one.");
    private static final Machine MACHINE = new Machine(NO_GPU, GpuEngines.NONE, List.of());
    private static final Machine WITH_GPU = new Machine(TestGpus.usable(), GpuEngines.NONE, List.of());

    @ParameterizedTest(name = "device {0}, tensorrt {1}: falls back {2}")
    @CsvSource({
        "auto, , false",
        "auto, false, false",
        "auto, true, true",
        "cpu, , false",
        "cpu, false, false",
        "cuda, , true",
        "cuda, false, true",
        "cuda:1, true, true"
    })
    void falls_back_where_the_caller_named_what_is_not_there(
            String device, @Nullable Boolean tensorRt, boolean fallsBack) {
        ExecutionPlan plan = Planner.plan(request(device, tensorRt, false), QualityPreset.FAST, MACHINE);

        assertThat(plan.fallsBack()).isEqualTo(fallsBack);
        assertThat(plan.device()).isEqualTo("cpu");
        assertThat(plan.preset()).isEqualTo(QualityPreset.FAST);
        assertThat(plan.engines()).containsOnlyKeys(PipelineStage.values());
        assertThat(plan.tensorRt().enabled()).isFalse();
        assertThat(plan.tensorRt().reason()).isPresent();
    }

    @ParameterizedTest(name = "device {0}, tensorrt {1}")
    @CsvSource({"auto, true", "cuda, ", "cuda, false", "cuda:1, true"})
    void strict_refuses_a_fallback(String device, @Nullable Boolean tensorRt) {
        assertThatThrownBy(() -> Planner.plan(request(device, tensorRt, true), QualityPreset.FAST, MACHINE))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("no NVIDIA driver was found");
    }

    @ParameterizedTest(name = "device {0}, tensorrt {1}")
    @CsvSource({"auto, ", "auto, false", "cpu, ", "cpu, false"})
    void strict_accepts_the_plan_that_nobody_asked_to_be_otherwise(String device, @Nullable Boolean tensorRt) {
        ExecutionPlan plan = Planner.plan(request(device, tensorRt, true), QualityPreset.FAST, MACHINE);

        assertThat(plan.fallsBack()).isFalse();
    }

    @Test
    void a_fallback_says_what_was_asked_and_why_it_is_not_had() {
        ExecutionPlan plan = Planner.plan(request("auto", true, false), QualityPreset.FAST, MACHINE);

        assertThat(plan.engines().values()).allSatisfy(engine -> {
            assertThat(engine.asked()).isEqualTo("tensorrt");
            assertThat(engine.reason())
                    .contains("this version has no CUDA or TensorRT engines, and no NVIDIA driver was found");
            assertThat(engine.remedy())
                    .hasValueSatisfying(remedy -> assertThat(remedy).contains("the CPU does it"));
        });
        assertThat(plan.fallbacks())
                .singleElement()
                .asString()
                .contains("no NVIDIA driver was found", "the CPU does it");
    }

    @Test
    void tensor_rt_counts_as_requested_only_by_name() {
        assertThat(Planner.plan(request("cuda", null, false), QualityPreset.FAST, MACHINE)
                        .tensorRt()
                        .requested())
                .isFalse();
        assertThat(Planner.plan(request("auto", true, false), QualityPreset.FAST, MACHINE)
                        .tensorRt()
                        .requested())
                .isTrue();
    }

    @Test
    void the_same_arguments_give_the_same_plan() {
        EngineRequest request = request("cuda", null, false);

        assertThat(Planner.plan(request, QualityPreset.HIGH, WITH_GPU))
                .isEqualTo(Planner.plan(request, QualityPreset.HIGH, WITH_GPU));
    }

    private static EngineRequest request(String device, @Nullable Boolean tensorRt, boolean strict) {
        return new EngineRequest(
                DeviceChoice.of(device), Optional.ofNullable(tensorRt), Precision.FP16, strict, ModelChoice.AUTO);
    }
}
