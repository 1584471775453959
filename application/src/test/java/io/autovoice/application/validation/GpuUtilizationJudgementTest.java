package io.autovoice.application.validation;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GpuUtilizationJudgementTest {
    private static final List<StageEvent> STAGES =
            List.of(new StageEvent(PipelineStage.SEPARATION, 0, 99), new StageEvent(PipelineStage.MIXING, 300, 400));

    @Test
    void samples_are_counted_for_the_run_and_for_each_stage() {
        TestOutcome outcome = GpuUtilizationTest.judge(usage(0, 10, 20, 150, 160, 170, 180, 190, 200, 210), STAGES);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.reason()).isEqualTo("90.0 % busy over 10 samples");
        assertThat(outcome.figures())
                .containsEntry("samples", 10.0)
                .containsEntry("separation_samples", 3.0)
                .containsEntry("separation_percent", 90.0)
                .containsEntry("mixing_samples", 0.0)
                .containsEntry("mean_watts", 60.0)
                .doesNotContainKeys("mixing_percent", "mean_clock_mhz");
    }

    @Test
    void few_samples_are_no_verdict() {
        assertThat(GpuUtilizationTest.judge(usage(1, 2, 3), STAGES).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    @Test
    void none_come_with_their_reason() {
        TestOutcome outcome = GpuUtilizationTest.judge(GpuUsage.unknown("nvidia-smi can't be run"), STAGES);

        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.reason()).isEqualTo("nvidia-smi can't be run");
    }

    private static GpuUsage usage(long... nanos) {
        return new GpuUsage(
                LongStream.of(nanos)
                        .mapToObj(at -> new GpuSample(
                                at,
                                OptionalDouble.of(90),
                                OptionalDouble.of(1000),
                                OptionalDouble.empty(),
                                OptionalDouble.of(60)))
                        .toList(),
                Optional.empty());
    }
}
