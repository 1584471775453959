package io.autovoice.domain.profiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTimingsTest {
    private static final long MS = 1_000_000; // ns
    private static final RunEvent RUN = new RunEvent(0, 100 * MS, Duration.ofMillis(7), Duration.ofMillis(3));
    private static final StageTimings TIMINGS = StageTimings.of(
            List.of(
                    new StageEvent(PipelineStage.SEPARATION, 10 * MS, 50 * MS),
                    new StageEvent(PipelineStage.CONVERSION, 50 * MS, 60 * MS),
                    new StageEvent(PipelineStage.CONVERSION, 60 * MS, 90 * MS)),
            RUN);

    @Test
    void a_stage_that_ran_twice_counts_with_both_runs() {
        assertThat(TIMINGS.of(PipelineStage.CONVERSION)).isEqualTo(Duration.ofMillis(40));
    }

    @Test
    void a_stage_that_did_not_run_took_nothing_and_is_absent() {
        assertThat(TIMINGS.of(PipelineStage.MIXING)).isZero();
        assertThat(TIMINGS.stages()).containsOnlyKeys(PipelineStage.SEPARATION, PipelineStage.CONVERSION);
    }

    @Test
    void shares_are_of_the_total() {
        assertThat(TIMINGS.sumOfStages()).isEqualTo(Duration.ofMillis(80));
        assertThat(TIMINGS.coverage()).isEqualTo(0.8);
        assertThat(TIMINGS.percentage(PipelineStage.SEPARATION)).isEqualTo(40);
    }

    @Test
    void keeps_what_lies_outside_the_stages() {
        assertThat(TIMINGS.outside())
                .containsEntry("reading", Duration.ofMillis(7))
                .containsEntry("loading_voice", Duration.ofMillis(3));
    }

    @Test
    void a_run_without_length_divides_by_nothing() {
        StageTimings empty = StageTimings.of(List.of(), new RunEvent(5, 5, Duration.ZERO, Duration.ZERO));

        assertThat(empty.coverage()).isZero();
        assertThat(empty.percentage(PipelineStage.MIXING)).isZero();
    }

    @Test
    void an_event_that_ends_before_it_begins_is_refused() {
        assertThatThrownBy(() -> new StageEvent(PipelineStage.MIXING, 2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mixing");
    }

    @Test
    void an_event_may_begin_below_zero() {
        assertThat(new StageEvent(PipelineStage.MIXING, -3, 2).elapsed()).isEqualTo(Duration.ofNanos(5));
    }
}
