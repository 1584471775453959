package io.autovoice.application.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineKind;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuAccess;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the products of matching are ND4J's on a GPU. */
class Nd4jLaddersTest {
    private static final GpuLibrary INSTALLED = new GpuLibrary.Present("1.0.0-M2.1");
    private static final GpuLibrary NOT_INSTALLED = new GpuLibrary.Absent("nd4j-cuda isn't installed", "Fetch it.");
    private static final GpuProbe NO_GPU = new GpuProbe.Unusable("no NVIDIA driver was found", "Install one.");
    private static final GpuEngines ND4J = GpuEngines.of(
            GpuEngine.nd4jCuda(PipelineStage.CONVERSION),
            GpuEngine.nd4jCuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
            GpuEngine.cuda(PipelineStage.MIXING));
    private static final GpuEngines WITH_KERNELS = GpuEngines.of(
            GpuEngine.nd4jCuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
            GpuEngine.cuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER));
    private static final List<InstalledModel> MODELS =
            List.of(new InstalledModel("whisper-tiny-en", ModelFamily.WHISPER_ENCODER, Path.of("w.onnx"), "0"));

    @Test
    void installed_on_a_gpu_of_its_time_it_multiplies_with_the_cpu_below() {
        ExecutionPlan plan = plan("auto", new Machine(TestGpus.ofGeneration(8), ND4J, MODELS, INSTALLED));

        assertThat(conversion(plan))
                .containsExactly("nd4j-cuda:whisper-tiny-en", "onnxruntime:whisper-tiny-en", "nd4j-cuda", "java");
        assertThat(plan.device()).isEqualTo("cuda:0");
        assertThat(plan.fallsBack()).isFalse();
        assertThat(plan.notes())
                .singleElement()
                .asString()
                .contains("conversion by whisper-tiny-en with ND4J's products");
    }

    @Test
    void it_needs_no_compiler_for_kernels_so_the_device_by_name_is_had() {
        Machine machine = new Machine(TestGpus.withoutNvrtcOfGeneration(8), ND4J, MODELS, INSTALLED);

        ExecutionPlan plan = plan("cuda", machine);

        assertThat(conversion(plan)).startsWith("nd4j-cuda:whisper-tiny-en");
        assertThat(plan.engine(PipelineStage.MIXING).used()).isEqualTo("java");
        assertThat(plan.fallsBack()).isFalse();
    }

    @Test
    void our_own_kernels_come_first_and_it_takes_over_where_they_cannot_be_compiled() {
        Machine both = new Machine(TestGpus.ofGeneration(8), WITH_KERNELS, MODELS, INSTALLED);
        Machine uncompiled = new Machine(TestGpus.withoutNvrtcOfGeneration(8), WITH_KERNELS, MODELS, INSTALLED);

        assertThat(conversion(plan("auto", both)))
                .startsWith("cuda:whisper-tiny-en", "nd4j-cuda:whisper-tiny-en", "onnxruntime:whisper-tiny-en");
        assertThat(conversion(plan("auto", uncompiled))).startsWith("nd4j-cuda:whisper-tiny-en");
    }

    @Test
    void not_installed_it_is_not_planned_and_advice_says_what_is_missing() {
        Machine machine = new Machine(TestGpus.ofGeneration(8), ND4J, MODELS, NOT_INSTALLED);

        assertThat(conversion(plan("auto", machine))).containsExactly("onnxruntime:whisper-tiny-en", "java");
        assertThat(advice(machine).better()).hasValue("nd4j-cuda, but nd4j-cuda isn't installed");
    }

    @Test
    void installed_it_is_the_advices_engine_and_says_why() {
        StageAdvice advice = advice(new Machine(TestGpus.ofGeneration(7), ND4J, MODELS, INSTALLED));

        assertThat(advice.engine().name()).isEqualTo("nd4j-cuda:whisper-tiny-en");
        assertThat(advice.why()).contains("whisper-tiny-en is installed", "ND4J's CUDA backend is there");
        assertThat(advice.better()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 9, 12})
    void a_gpu_that_it_has_no_code_for_is_left_alone_whatever_is_installed(int generation) {
        Machine machine = new Machine(TestGpus.ofGeneration(generation), ND4J, MODELS, INSTALLED);

        assertThat(conversion(plan("auto", machine))).containsExactly("onnxruntime:whisper-tiny-en", "java");
        assertThat(advice(machine).better().orElseThrow()).contains("compute capability " + generation + ".0");
    }

    @Test
    void a_gpu_that_is_full_is_left_alone() {
        Optional<GpuAccess.Refusal> refusal =
                GpuAccess.to(TestGpus.fullOfGeneration(8), INSTALLED).against(EngineKind.ND4J_CUDA);

        assertThat(refusal.orElseThrow().reason()).contains("MiB of free memory");
    }

    @Test
    void without_a_gpu_or_with_the_cpu_by_name_nobody_asks_for_it() {
        assertThat(conversion(plan("auto", new Machine(NO_GPU, ND4J, MODELS, INSTALLED))))
                .containsExactly("onnxruntime:whisper-tiny-en", "java");
        assertThat(conversion(plan("cpu", new Machine(TestGpus.ofGeneration(8), ND4J, MODELS, INSTALLED))))
                .containsExactly("onnxruntime:whisper-tiny-en", "java");
    }

    private static StageAdvice advice(Machine machine) {
        return StageAdvice.on(PipelineStage.CONVERSION, QualityPreset.FAST, machine);
    }

    private static ExecutionPlan plan(String device, Machine machine) {
        EngineRequest request =
                new EngineRequest(DeviceChoice.of(device), Optional.empty(), Precision.FP16, false, ModelChoice.AUTO);
        return Planner.plan(request, QualityPreset.FAST, machine);
    }

    private static List<String> conversion(ExecutionPlan plan) {
        return plan.ladder(PipelineStage.CONVERSION).stream()
                .map(PlannedEngine::name)
                .toList();
    }
}
