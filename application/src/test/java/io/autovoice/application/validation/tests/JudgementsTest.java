package io.autovoice.application.validation.tests;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.measure.ToyConversions;
import io.autovoice.application.measure.ToyProfiles;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tests that judge runs, given runs with known figures. */
class JudgementsTest {
    private static final GpuUsage NO_GPU = GpuUsage.unknown("There is no GPU here");

    @ParameterizedTest
    @CsvSource({"1, PASSED", ".86, PASSED", ".84, FAILED"})
    void stages_may_miss_fifteen_percent_of_the_total(double share, Verdict verdict) {
        assertThat(timing(List.of(ToyProfiles.run(share))).verdict()).isEqualTo(verdict);
    }

    @Test
    void the_median_run_decides_on_component_timing_and_the_others_are_told() {
        TestOutcome outcome = timing(List.of(ToyProfiles.run(1), ToyProfiles.run(.5), ToyProfiles.run(.98)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.figures())
                .containsEntry("sum_of_stages_least_percent", 50.0)
                .containsEntry("sum_of_stages_most_percent", 100.0)
                .containsEntry("runs", 3.0);
    }

    @Test
    void a_stage_that_was_not_heard_of_fails() {
        TestOutcome outcome = timing(List.of(ToyProfiles.run(1, PipelineStage.SEPARATION, PipelineStage.MIXING)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.reason()).isEqualTo("Nothing was heard of f0_extraction, conversion");
    }

    @Test
    void gpu_samples_are_counted_for_the_run_and_for_each_stage() {
        RunRecord run = ToyProfiles.run(1, ToyProfiles.gpu(0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 300), 1, "aa");

        TestOutcome outcome = GpuUtilizationTest.judge(run.gpu(), ToyProfiles.profile(List.of(run)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.reason()).isEqualTo("90.0 % busy over 11 samples; more than 70 % is asked");
        assertThat(outcome.figures())
                .containsEntry("samples", 11.0)
                .containsEntry("separation_samples", 10.0)
                .containsEntry("separation_percent", 90.0)
                .containsEntry("f0_extraction_samples", 1.0)
                .containsEntry("mean_watts", 60.0)
                .doesNotContainKeys("f0_extraction_percent", "mean_clock_mhz");
    }

    @Test
    void few_gpu_samples_are_no_verdict() {
        RunRecord run = ToyProfiles.run(1, ToyProfiles.gpu(1, 2, 3), 1, "aa");

        TestOutcome outcome = GpuUtilizationTest.judge(run.gpu(), ToyProfiles.profile(List.of(run)));

        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.reason()).isEqualTo("Insufficient samples: 3 of 10");
    }

    @Test
    void no_gpu_comes_with_its_reason() {
        TestOutcome outcome = GpuUtilizationTest.judge(NO_GPU, ToyProfiles.profile(List.of(ToyProfiles.run(1))));

        assertThat(outcome.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(outcome.reason()).isEqualTo("There is no GPU here");
    }

    @Test
    void one_frame_less_in_one_run_fails_the_length() {
        RunRecord whole = ToyProfiles.run(1, NO_GPU, 8000, "aa");
        RunRecord shorter = ToyProfiles.run(1, NO_GPU, 7999, "aa");

        assertThat(LengthTest.judge(ToyConversions.SONG, List.of(whole, whole)).verdict())
                .isEqualTo(Verdict.PASSED);
        assertThat(LengthTest.judge(ToyConversions.SONG, List.of(whole, shorter)))
                .isEqualTo(ValidationTest.LENGTH_EXACT.judged(
                        false, "8000 frames in, 7999 out", Map.of("frames_in", 8000.0, "frames_out", 7999.0)));
    }

    @Test
    void one_other_sound_among_many_fails_determinism() {
        RunRecord same = ToyProfiles.run(1, NO_GPU, 1, "aa");
        RunRecord other = ToyProfiles.run(1, NO_GPU, 1, "bb");

        assertThat(DeterminismTest.judge(List.of(same, same)).reason())
                .isEqualTo("2 runs gave the same samples: SHA-256 aa");
        assertThat(DeterminismTest.judge(List.of(same, same, other)).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(DeterminismTest.judge(List.of(same)).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private static TestOutcome timing(List<RunRecord> runs) {
        Profile profile = ToyProfiles.profile(runs);
        return ComponentTimingTest.judge(profile, runs);
    }
}
