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
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpuLaddersTest {
    private static final GpuProbe NO_GPU = new GpuProbe.Unusable("no NVIDIA driver was found", "Install one.");
    private static final GpuEngines ALL = GpuEngines.of(
            GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
            GpuEngine.tensorRt(PipelineStage.F0_EXTRACTION, ModelFamily.FCPE),
            GpuEngine.tensorRt(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
            GpuEngine.cuda(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
            GpuEngine.cuda(PipelineStage.MIXING));
    private static final List<InstalledModel> MODELS = List.of(
            model("fcpe", ModelFamily.FCPE),
            model("mine", ModelFamily.MDX_NET),
            model("spleeter-2stems", ModelFamily.SPLEETER),
            model("swift-f0", ModelFamily.SWIFT_F0),
            model("whisper-tiny-en", ModelFamily.WHISPER_ENCODER));

    @Test
    void with_all_there_networks_run_on_tensor_rt_and_every_other_engine_stands_below() {
        ExecutionPlan plan = plan("auto", null, TestGpus.usable());

        assertThat(names(plan, PipelineStage.SEPARATION))
                .containsExactly("tensorrt:spleeter-2stems", "onnxruntime:spleeter-2stems", "java");
        assertThat(names(plan, PipelineStage.F0_EXTRACTION))
                .containsExactly("tensorrt:fcpe", "onnxruntime:fcpe", "onnxruntime:swift-f0", "java");
        assertThat(names(plan, PipelineStage.CONVERSION))
                .containsExactly(
                        "tensorrt:whisper-tiny-en", "cuda:whisper-tiny-en", "onnxruntime:whisper-tiny-en", "java");
        assertThat(names(plan, PipelineStage.MIXING)).containsExactly("cuda", "java");
        assertThat(plan.device()).isEqualTo("cuda:0");
        assertThat(plan.tensorRt())
                .isEqualTo(new TensorRtStatus(
                        false, true, Optional.of(Precision.FP16), Optional.empty(), Optional.empty()));
        assertThat(plan.fallsBack()).isFalse();
        assertThat(plan.notes())
                .containsExactly("On Some GPU (cuda:0): separation by spleeter-2stems with TensorRT, f0_extraction by"
                        + " fcpe with TensorRT, conversion by whisper-tiny-en with TensorRT, mixing by CUDA kernels."
                        + " Nothing runs on the CPU.");
    }

    @Test
    void a_version_with_kernels_alone_says_that_tensor_rt_is_not_in_it_and_what_the_machine_lacks() {
        EngineRequest tensorRt =
                new EngineRequest(DeviceChoice.AUTO, Optional.of(true), Precision.FP16, false, ModelChoice.AUTO);

        ExecutionPlan plan = Planner.plan(
                tensorRt,
                QualityPreset.FAST,
                new Machine(NO_GPU, GpuEngines.of(GpuEngine.cuda(PipelineStage.MIXING)), List.of()));

        assertThat(plan.fallbacks())
                .singleElement()
                .asString()
                .contains("this version has no TensorRT engines, and no NVIDIA driver was found");
    }

    @Test
    void a_draft_takes_a_pitch_on_tensor_rt_before_a_quick_one_on_the_cpu() {
        ExecutionPlan plan = Planner.plan(EngineRequest.AUTO, QualityPreset.DRAFT, machine(TestGpus.usable(), MODELS));

        assertThat(names(plan, PipelineStage.F0_EXTRACTION))
                .containsExactly("tensorrt:fcpe", "onnxruntime:swift-f0", "onnxruntime:fcpe", "java");
    }

    @Test
    void only_cuda_leaves_networks_to_the_cpu_and_says_what_is_missing() {
        ExecutionPlan plan = plan("auto", null, TestGpus.withoutTensorRt());

        assertThat(names(plan, PipelineStage.SEPARATION)).containsExactly("onnxruntime:spleeter-2stems", "java");
        assertThat(names(plan, PipelineStage.CONVERSION)).startsWith("cuda:whisper-tiny-en");
        assertThat(plan.device()).isEqualTo("cuda:0");
        assertThat(plan.fallsBack()).isFalse();
        assertThat(plan.tensorRt().reason()).hasValue("it wasn't found");
        assertThat(plan.tensorRt().remedy()).hasValue("Install it.");
        assertThat(plan.notes())
                .singleElement()
                .asString()
                .endsWith("TensorRT isn't used: it wasn't found. Install it.");
    }

    @Test
    void the_device_by_name_is_had_without_tensor_rt_but_tensor_rt_by_name_is_not() {
        assertThat(plan("cuda", null, TestGpus.withoutTensorRt()).fallsBack()).isFalse();

        ExecutionPlan asked = plan("cuda", true, TestGpus.withoutTensorRt());

        assertThat(asked.fallbacks())
                .containsExactly("tensorrt was asked for, but it wasn't found: separation runs on"
                        + " onnxruntime:spleeter-2stems, f0_extraction runs on onnxruntime:fcpe, conversion runs on"
                        + " cuda:whisper-tiny-en, mixing runs on cuda. Install it.");
        assertThat(asked.engine(PipelineStage.SEPARATION).asked()).isEqualTo("tensorrt");
        assertThat(asked.engine(PipelineStage.SEPARATION).used()).isEqualTo("onnxruntime:spleeter-2stems");
    }

    @Test
    void without_tensor_rt_as_wished_the_kernels_stay() {
        ExecutionPlan plan = plan("auto", false, TestGpus.usable());

        assertThat(plan.ladders().values())
                .allSatisfy(ladder -> assertThat(ladder)
                        .extracting(PlannedEngine::name)
                        .noneMatch(name -> name.startsWith("tensorrt")));
        assertThat(names(plan, PipelineStage.SEPARATION)).startsWith("onnxruntime:spleeter-2stems");
        assertThat(names(plan, PipelineStage.MIXING)).startsWith("cuda");
        assertThat(plan.tensorRt().reason()).hasValue("not asked for");
        assertThat(plan.tensorRt().remedy()).isEmpty();
        assertThat(plan.notes()).singleElement().asString().doesNotContain("isn't used");
    }

    @Test
    void another_device_is_named_in_the_plan() {
        ExecutionPlan plan = plan("cuda:1", null, TestGpus.usable(1));

        assertThat(plan.device()).isEqualTo("cuda:1");
        assertThat(plan.notes()).singleElement().asString().contains("cuda:1");
        assertThat(plan.fallsBack()).isFalse();
    }

    @Test
    void the_precision_is_as_asked() {
        EngineRequest request =
                new EngineRequest(DeviceChoice.AUTO, Optional.of(true), Precision.FP32, true, ModelChoice.AUTO);

        ExecutionPlan plan = Planner.plan(request, QualityPreset.FAST, machine(TestGpus.usable(), MODELS));

        assertThat(plan.tensorRt().precision()).hasValue(Precision.FP32);
        assertThat(plan.tensorRt().requested()).isTrue();
        assertThat(plan.ladders().values())
                .as("strict has nothing that takes over")
                .allSatisfy(ladder -> assertThat(ladder).hasSize(1));
    }

    @ParameterizedTest(name = "a GPU that {0}")
    @CsvSource({
        "is full, 512 MiB of free memory",
        "has no NVRTC, it wasn't found",
        "is old, 'compute capability 6.0, and our kernels need 7.0'"
    })
    void a_gpu_that_can_not_be_used_is_a_note_for_auto_and_a_fallback_by_name(String trouble, String reason) {
        GpuProbe gpu = switch (trouble) {
            case "is full" -> TestGpus.full();
            case "has no NVRTC" -> TestGpus.withoutNvrtc();
            default -> TestGpus.ofGeneration(6);
        };

        ExecutionPlan auto = plan("auto", null, gpu);
        ExecutionPlan named = plan("cuda", null, gpu);

        assertThat(auto.device()).isEqualTo("cpu");
        assertThat(auto.fallsBack()).isFalse();
        assertThat(auto.notes()).singleElement().asString().contains("The GPU isn't used: ", reason);
        assertThat(named.fallbacks()).singleElement().asString().contains(reason, "all stages run on the CPU");
        assertThat(named.notes()).singleElement().asString().doesNotContain("isn't used");
        assertThatExceptionOfType(EngineFailedException.class)
                .isThrownBy(() -> Planner.plan(request("cuda", null, true), QualityPreset.FAST, machine(gpu, MODELS)))
                .withMessageContaining(reason);
    }

    @Test
    void a_gpu_too_old_for_tensor_rt_alone_runs_the_kernels() {
        ExecutionPlan plan = plan("auto", null, TestGpus.ofGeneration(7));

        assertThat(names(plan, PipelineStage.MIXING)).startsWith("cuda");
        assertThat(plan.tensorRt().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("7.0, and TensorRT needs 7.5"));
    }

    @Test
    void no_gpu_is_the_plan_for_auto_without_a_word_more() {
        ExecutionPlan plan = plan("auto", null, NO_GPU);

        assertThat(plan.device()).isEqualTo("cpu");
        assertThat(plan.fallsBack()).isFalse();
        assertThat(plan.notes()).singleElement().asString().startsWith("On the CPU: separation by spleeter-2stems");
        assertThat(plan.tensorRt().reason()).hasValue("no NVIDIA driver was found");
    }

    @Test
    void tensor_rt_by_name_without_a_model_for_a_stage_is_a_fallback_of_that_stage() {
        List<InstalledModel> some = List.of(model("fcpe", ModelFamily.FCPE));

        ExecutionPlan plan =
                Planner.plan(request("auto", true, false), QualityPreset.FAST, machine(TestGpus.usable(), some));

        assertThat(plan.tensorRt().enabled()).isTrue();
        assertThat(plan.fallbacks())
                .singleElement()
                .asString()
                .contains("no model that could run there is installed or named for separation, conversion");
        assertThat(plan.engine(PipelineStage.SEPARATION).reason()).isPresent();
        assertThat(plan.engine(PipelineStage.F0_EXTRACTION).reason()).isEmpty();
        assertThat(plan.engine(PipelineStage.MIXING).reason()).isEmpty();
    }

    @Test
    void a_model_that_this_version_can_not_run_there_stays_on_the_cpu_if_named() {
        ModelChoice mine = new ModelChoice(Optional.of("mine"), Optional.empty(), Optional.empty());
        EngineRequest request = new EngineRequest(DeviceChoice.AUTO, Optional.empty(), Precision.FP16, false, mine);

        ExecutionPlan plan = Planner.plan(request, QualityPreset.FAST, machine(TestGpus.usable(), MODELS));

        assertThat(names(plan, PipelineStage.SEPARATION))
                .containsExactly("onnxruntime:mine", "tensorrt:spleeter-2stems", "onnxruntime:spleeter-2stems", "java");
    }

    @Test
    void a_version_without_engines_says_so_on_the_best_of_machines() {
        Machine machine = new Machine(TestGpus.usable(), GpuEngines.NONE, MODELS);

        ExecutionPlan auto = Planner.plan(request("auto", null, false), QualityPreset.FAST, machine);
        ExecutionPlan named = Planner.plan(request("cuda", true, false), QualityPreset.FAST, machine);

        assertThat(auto.device()).isEqualTo("cpu");
        assertThat(auto.tensorRt().reason()).hasValue("this version has no CUDA or TensorRT engines");
        assertThat(named.fallbacks())
                .singleElement()
                .asString()
                .contains("this version has no CUDA or TensorRT engines: all stages run on the CPU");
    }

    @Test
    void the_device_by_name_without_anything_to_run_there_is_a_fallback() {
        Machine machine = new Machine(
                TestGpus.usable(),
                GpuEngines.of(GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER)),
                MODELS);

        ExecutionPlan plan = Planner.plan(request("cuda", false, false), QualityPreset.FAST, machine);

        assertThat(plan.fallbacks()).singleElement().asString().contains("without TensorRT no stage has anything");
    }

    @Test
    void advice_names_what_is_missing_for_the_better_engine() {
        StageAdvice bare = StageAdvice.on(PipelineStage.SEPARATION, QualityPreset.FAST, machine(NO_GPU, List.of()));
        StageAdvice best =
                StageAdvice.on(PipelineStage.SEPARATION, QualityPreset.FAST, machine(TestGpus.usable(), MODELS));

        assertThat(bare.engine()).isEqualTo(PlannedEngine.JAVA);
        assertThat(bare.why()).isEqualTo("no model for it is installed");
        assertThat(bare.better())
                .hasValue("autovoice models install spleeter-2stems; tensorrt, but no NVIDIA driver was found");
        assertThat(best.engine().name()).isEqualTo("tensorrt:spleeter-2stems");
        assertThat(best.better()).isEmpty();
    }

    private static ExecutionPlan plan(String device, @Nullable Boolean tensorRt, GpuProbe gpu) {
        return Planner.plan(request(device, tensorRt, false), QualityPreset.FAST, machine(gpu, MODELS));
    }

    private static EngineRequest request(String device, @Nullable Boolean tensorRt, boolean strict) {
        return new EngineRequest(
                DeviceChoice.of(device), Optional.ofNullable(tensorRt), Precision.FP16, strict, ModelChoice.AUTO);
    }

    private static Machine machine(GpuProbe gpu, List<InstalledModel> models) {
        return new Machine(gpu, ALL, models);
    }

    private static List<String> names(ExecutionPlan plan, PipelineStage stage) {
        return plan.ladder(stage).stream().map(PlannedEngine::name).toList();
    }

    private static InstalledModel model(String name, ModelFamily family) {
        return new InstalledModel(name, family, Path.of(name + ".onnx"), "0");
    }
}
