package io.autovoice.application.validation.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.RunningPlan;
import io.autovoice.application.plan.TestGpus;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.PipelineStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyJudgementTest {
    private static final InstalledModel SPLEETER =
            new InstalledModel("spleeter-2stems", ModelFamily.SPLEETER, Path.of("s.onnx"), "0");
    private static final InstalledModel FCPE = new InstalledModel("fcpe", ModelFamily.FCPE, Path.of("f.onnx"), "1");
    private static final ExecutionPlan ON_TENSORRT = Planner.plan(
            EngineRequest.AUTO,
            QualityPreset.FAST,
            new Machine(
                    TestGpus.usable(),
                    GpuEngines.of(
                            GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
                            GpuEngine.tensorRt(PipelineStage.F0_EXTRACTION, ModelFamily.FCPE)),
                    List.of(SPLEETER, FCPE)));

    @Test
    void a_plan_that_held_is_judged_by_its_time() {
        assertThat(LatencyTest.verdict(ON_TENSORRT, 4.9)).isEqualTo(Verdict.PASSED);
        assertThat(LatencyTest.verdict(ON_TENSORRT, 5)).isEqualTo(Verdict.FAILED);
        assertThat(LatencyTest.reason(ON_TENSORRT, 4.9)).isEqualTo("30 s took 4.90 s; 5 s are allowed");
    }

    @Test
    void a_stage_that_left_tensor_rt_fails_however_quick_the_song_was() {
        RunningPlan running = new RunningPlan(ON_TENSORRT);
        running.tookOver(
                PipelineStage.SEPARATION,
                PlannedEngine.tensorRt(SPLEETER),
                PlannedEngine.onnxRuntime(SPLEETER),
                new EngineFailedException("It broke.", "Mend it."));

        assertThat(LatencyTest.verdict(running.current(), 1)).isEqualTo(Verdict.FAILED);
        assertThat(LatencyTest.reason(running.current(), 1))
                .isEqualTo("TensorRT gave way in separation. 30 s took 1.00 s; 5 s are allowed");
    }

    @Test
    void without_tensor_rt_it_is_skipped() {
        assertThat(LatencyTest.verdict(Planner.cpuOnly(QualityPreset.FAST), 1)).isEqualTo(Verdict.SKIPPED);
    }
}
