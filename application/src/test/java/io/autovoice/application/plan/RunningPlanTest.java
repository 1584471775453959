package io.autovoice.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A plan with separation and conversion on TensorRT and mixing by kernels, while it is carried out. */
class RunningPlanTest {
    private static final GpuEngines ENGINES = GpuEngines.of(
            GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
            GpuEngine.cuda(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
            GpuEngine.tensorRt(PipelineStage.CONVERSION, ModelFamily.WHISPER_ENCODER),
            GpuEngine.cuda(PipelineStage.MIXING));
    private static final InstalledModel SPLEETER = model("spleeter-2stems", ModelFamily.SPLEETER);
    private static final InstalledModel WHISPER = model("whisper-tiny-en", ModelFamily.WHISPER_ENCODER);
    private static final EngineFailedException BROKEN = new EngineFailedException("It broke.", "Mend it.");
    private static final EngineFailedException LOST = new EngineFailedException("The GPU is lost.", "Restart it.");
    private static final OutOfDeviceMemoryException FULL = new OutOfDeviceMemoryException("It is full.", "Empty it.");

    @Test
    void tensor_rt_stays_on_while_a_stage_is_left_on_it() {
        RunningPlan running = new RunningPlan(plan(true, List.of(SPLEETER, WHISPER)));

        separationGivesWay(running);

        assertThat(running.current().tensorRt())
                .isEqualTo(new TensorRtStatus(
                        true, true, Optional.of(Precision.FP16), Optional.empty(), Optional.empty()));
        assertThat(running.current().leftTensorRt()).containsExactly(PipelineStage.SEPARATION);
    }

    @Test
    void a_plan_that_goes_as_planned_leaves_no_stage_off_tensor_rt() {
        assertThat(plan(true, List.of(SPLEETER, WHISPER)).leftTensorRt()).isEmpty();
    }

    @Test
    void tensor_rt_is_off_with_the_last_stage_on_it_for_that_stages_reason() {
        RunningPlan running = new RunningPlan(plan(true, List.of(SPLEETER)));

        separationGivesWay(running);
        running.tookOver(
                PipelineStage.SEPARATION, PlannedEngine.cuda(SPLEETER), PlannedEngine.onnxRuntime(SPLEETER), LOST);

        assertThat(running.current().tensorRt()).isEqualTo(off(true));
        assertThat(running.current().device()).as("mixing is there").isEqualTo("cuda:0");
    }

    @Test
    void tensor_rt_that_nobody_asked_for_is_off_as_well_and_still_not_requested() {
        RunningPlan running = new RunningPlan(plan(false, List.of(SPLEETER)));

        separationGivesWay(running);

        assertThat(running.current().tensorRt()).isEqualTo(off(false));
    }

    @Test
    void what_failed_first_stays_the_reason_beside_what_failed_next() {
        RunningPlan running = new RunningPlan(plan(false, List.of(SPLEETER)));

        separationGivesWay(running);
        String sentence = running.tookOver(
                PipelineStage.SEPARATION, PlannedEngine.cuda(SPLEETER), PlannedEngine.onnxRuntime(SPLEETER), LOST);

        assertThat(running.current().engine(PipelineStage.SEPARATION))
                .isEqualTo(EngineUse.instead(
                        "tensorrt:spleeter-2stems",
                        "onnxruntime:spleeter-2stems",
                        "It broke. The GPU is lost",
                        "Mend it. Restart it."));
        assertThat(sentence)
                .isEqualTo("separation: onnxruntime:spleeter-2stems takes over from cuda:spleeter-2stems, which"
                        + " failed. The GPU is lost. Restart it.");
        assertThat(running.current().fallbacks()).hasSize(2);
    }

    @Test
    void a_trained_voice_turns_tensor_rt_off_where_only_conversion_would_have_run_on_it() {
        GeneratorVoice rita = new GeneratorVoice(
                new VoiceId("rita"),
                "1",
                Path.of("rita.onnx"),
                Optional.empty(),
                GeneratorSettings.DEFAULT,
                OptionalDouble.empty());

        TensorRtStatus alone = plan(true, List.of(WHISPER)).sungBy(rita).tensorRt();
        TensorRtStatus beside =
                plan(true, List.of(SPLEETER, WHISPER)).sungBy(rita).tensorRt();

        assertThat(alone.enabled()).isFalse();
        assertThat(alone.precision()).isEmpty();
        assertThat(alone.reason()).contains("the voice rita brings a network of its own, which runs on the CPU");
        assertThat(beside.enabled()).isTrue();
    }

    @Test
    void smaller_pieces_are_said_once_and_the_engine_stays() {
        RunningPlan running = new RunningPlan(plan(false, List.of()));

        Optional<String> first = running.wentOnSmaller(PipelineStage.MIXING, PlannedEngine.cuda(), FULL);
        Optional<String> again = running.wentOnSmaller(PipelineStage.MIXING, PlannedEngine.cuda(), FULL);

        assertThat(first).contains("mixing: cuda goes on in smaller pieces. It is full. Empty it.");
        assertThat(again).isEmpty();
        assertThat(running.current().fallbacks()).containsExactly(first.orElseThrow());
        assertThat(running.current().engine(PipelineStage.MIXING))
                .isEqualTo(EngineUse.instead("cuda", "cuda", "It is full", "Empty it."));
        assertThat(running.current().device()).isEqualTo("cuda:0");
    }

    @Test
    void of_an_engine_that_has_given_way_nothing_more_is_said() {
        RunningPlan running = new RunningPlan(plan(false, List.of()));
        running.tookOver(PipelineStage.MIXING, PlannedEngine.cuda(), PlannedEngine.JAVA, BROKEN);

        assertThat(running.wentOnSmaller(PipelineStage.MIXING, PlannedEngine.cuda(), FULL))
                .isEmpty();
        assertThat(running.current().engine(PipelineStage.MIXING).used()).isEqualTo("java");
    }

    @Test
    void strict_smaller_pieces_are_a_failure() {
        EngineRequest strict =
                new EngineRequest(DeviceChoice.of("cuda"), Optional.empty(), Precision.FP16, true, ModelChoice.AUTO);
        RunningPlan running = new RunningPlan(
                Planner.plan(strict, QualityPreset.FAST, new Machine(TestGpus.usable(), ENGINES, List.of())));

        assertThatThrownBy(() -> running.wentOnSmaller(PipelineStage.MIXING, PlannedEngine.cuda(), FULL))
                .isSameAs(FULL);
    }

    private static void separationGivesWay(RunningPlan running) {
        running.tookOver(
                PipelineStage.SEPARATION, PlannedEngine.tensorRt(SPLEETER), PlannedEngine.cuda(SPLEETER), BROKEN);
    }

    private static TensorRtStatus off(boolean requested) {
        return new TensorRtStatus(requested, false, Optional.empty(), Optional.of("It broke"), Optional.of("Mend it."));
    }

    private static ExecutionPlan plan(boolean asked, List<InstalledModel> models) {
        EngineRequest request = new EngineRequest(
                DeviceChoice.AUTO,
                asked ? Optional.of(true) : Optional.empty(),
                Precision.FP16,
                false,
                ModelChoice.AUTO);
        return Planner.plan(request, QualityPreset.FAST, new Machine(TestGpus.usable(), ENGINES, models));
    }

    private static InstalledModel model(String name, ModelFamily family) {
        return new InstalledModel(name, family, Path.of(name + ".onnx"), "0");
    }
}
