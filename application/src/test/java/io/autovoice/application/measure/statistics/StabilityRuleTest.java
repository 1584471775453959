package io.autovoice.application.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityRuleTest {
    private static final StabilityRule RULE = new StabilityRule(2, 4, 6, 9, 0.05, 0.95);

    @Test
    void warming_up_goes_on_while_runs_get_quicker() {
        assertThat(RULE.warm(List.of())).isFalse();
        assertThat(RULE.warm(List.of(900.0))).isFalse();
        assertThat(RULE.warm(List.of(900.0, 500.0))).isFalse();
        assertThat(RULE.warm(List.of(900.0, 500.0, 490.0))).isTrue();
    }

    @Test
    void warming_up_ends_at_its_limit() {
        assertThat(RULE.warm(List.of(900.0, 500.0, 300.0, 100.0))).isTrue();
    }

    @Test
    void steady_runs_are_over_as_soon_as_an_interval_can_be_told() {
        assertThat(RULE.over(List.of(100.0, 101.0, 99.0, 100.0, 102.0))).isFalse();
        assertThat(RULE.over(List.of(100.0, 101.0, 99.0, 100.0, 102.0, 98.0))).isTrue();
    }

    @Test
    void unsteady_runs_go_on_to_the_limit_and_it_is_said() {
        List<Double> unsteady = List.of(100.0, 150.0, 60.0, 100.0, 130.0, 70.0, 160.0, 90.0);

        assertThat(RULE.over(unsteady)).isFalse();
        Summary nine = Summary.of(100, 150, 60, 100, 130, 70, 160, 90, 110);
        assertThat(RULE.over(nine.values())).isTrue();
        Stability judged = RULE.judge(4, nine);
        assertThat(judged.settled()).isFalse();
        assertThat(judged.sentence()).isEqualTo("Never settled: after 9 timed runs the median is not known to +-5 %.");
    }

    @Test
    void a_settled_series_says_so() {
        assertThat(RULE.judge(2, Summary.of(100, 101, 99, 100, 102, 98)).sentence())
                .isEqualTo("Settled after 2 warm-up and 6 timed runs: the median is known to +-5 %.");
    }

    @Test
    void one_far_run_does_not_unsettle_ten() {
        Summary ten = Summary.of(100, 101, 99, 100, 102, 98, 100, 101, 99, 500);

        assertThat(RULE.judge(1, ten).settled()).isTrue();
    }

    @Test
    void too_few_runs_for_an_interval_are_told_apart() {
        StabilityRule once = new StabilityRule(1, 1, 1, 1, 0.05, 0.95);

        assertThat(once.judge(1, Summary.of(100)).sentence()).contains("too few for an interval");
    }

    @Test
    void limits_below_the_least_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StabilityRule(2, 1, 1, 1, 0.05, 0.95));
        assertThatIllegalArgumentException().isThrownBy(() -> new StabilityRule(1, 1, 1, 1, 0, 0.95));
    }
}
