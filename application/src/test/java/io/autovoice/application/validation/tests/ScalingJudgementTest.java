package io.autovoice.application.validation.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.measure.ToyConversions;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ScalingJudgementTest {
    @Test
    void what_takes_in_proportion_passes() {
        TestOutcome outcome = ScalingTest.judge(new TreeMap<>(Map.of(10, 2.0, 30, 6.0, 60, 12.0)), 1);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.figures()).containsEntry("rtf_30_s", 0.2);
        assertThat(exponent(outcome)).isCloseTo(1, offset(1e-9));
    }

    @Test
    void what_is_quadratic_fails() {
        TestOutcome outcome = ScalingTest.judge(new TreeMap<>(Map.of(10, 1.0, 30, 9.0, 60, 36.0)), 3);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(exponent(outcome)).isCloseTo(2, offset(1e-9));
        assertThat(outcome.reason())
                .isEqualTo(
                        "Real-time factor 0.100 at 10 s, 0.300 at 30 s, 0.600 at 60 s: time grows as length^2.00; at most 1.25 is allowed");
    }

    @Test
    void each_length_is_converted_once_after_a_warm_up() {
        TestOutcome outcome = new ScalingTest(ToyConversions.claiming(900, 100, 200))
                .run(ToyConversions.SONG, ToyConversions.VOICE, List.of(1, 2), StageProgress.NONE);

        assertThat(outcome.figures()).containsEntry("rtf_1_s", 0.1).containsEntry("rtf_2_s", 0.1);
    }

    @Test
    void a_slow_moment_is_given_another_chance_and_the_quickest_time_counts() {
        TestOutcome outcome = new ScalingTest(ToyConversions.claiming(900, 100, 900, 150, 200))
                .run(ToyConversions.SONG, ToyConversions.VOICE, List.of(1, 2), StageProgress.NONE);

        assertThat(outcome.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(outcome.figures())
                .containsEntry("rtf_1_s", 0.1)
                .containsEntry("rtf_2_s", 0.1)
                .containsEntry("rounds", 2.0);
    }

    @Test
    void what_grows_too_fast_each_time_fails_after_three_rounds() {
        TestOutcome outcome = new ScalingTest(ToyConversions.claiming(900, 100, 400, 100, 410, 100, 400))
                .run(ToyConversions.SONG, ToyConversions.VOICE, List.of(1, 2), StageProgress.NONE);

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.figures()).containsEntry("rounds", 3.0);
    }

    private static double exponent(TestOutcome outcome) {
        return Objects.requireNonNull(outcome.figures().get("exponent"));
    }
}
