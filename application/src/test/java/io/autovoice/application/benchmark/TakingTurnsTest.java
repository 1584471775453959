package io.autovoice.application.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.benchmark.NoisyMachine.Noise;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import io.autovoice.domain.progress.StageProgress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TakingTurnsTest {
    private static final int TRIES = 20;
    private static final int MANY = 200;

    @ParameterizedTest
    @EnumSource(
            value = Noise.class,
            names = "CROWD",
            mode = EnumSource.Mode.EXCLUDE) // a crowd needs the best of several
    void a_stage_slowed_by_a_fifth_is_a_regression_in_20_of_20_tries(Noise noise) {
        for (int seed = 0; seed < TRIES; seed++) {
            TimeComparison comparison = compare(noise, seed, PipelineStage.CONVERSION, 1.2);

            assertThat(comparison.regressed()).as("try %d", seed).isTrue();
            assertThat(change(comparison, PipelineStage.CONVERSION)).isEqualTo(Change.REGRESSION);
        }
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void the_same_build_is_no_regression_against_itself_in_20_of_20_tries(Noise noise) {
        for (int seed = 0; seed < TRIES; seed++) {
            assertThat(compare(noise, seed, PipelineStage.CONVERSION, 1).regressed())
                    .as("try %d", seed)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Noise.class)
    void without_a_threshold_the_family_is_as_seldom_wrong_as_it_says(Noise noise) {
        int wrong = 0;
        for (int seed = 0; seed < MANY; seed++) {
            TimeComparison comparison = compare(noise, 1000 + seed, PipelineStage.CONVERSION, 1);
            boolean allNoise = comparison.total().change() == Change.NOISE
                    && comparison.stages().values().stream().allMatch(each -> each.change() == Change.NOISE);
            wrong += allNoise ? 0 : 1;
        }

        assertThat(wrong).isLessThanOrEqualTo(7); // 1 % is 2; more than 7 of 200 come once in a thousand such tests
    }

    @ParameterizedTest
    @EnumSource(value = Noise.class, names = "CROWD", mode = EnumSource.Mode.EXCLUDE)
    void a_stage_that_got_quicker_is_faster(Noise noise) {
        TimeComparison comparison = compare(noise, 5, PipelineStage.SEPARATION, 0.7);

        assertThat(change(comparison, PipelineStage.SEPARATION)).isEqualTo(Change.FASTER);
        assertThat(comparison.regressed()).isFalse();
    }

    @Test
    void a_tiny_stage_alone_is_slower_and_no_regression() {
        TimeComparison comparison = compare(Noise.CALM, 3, PipelineStage.MIXING, 1.4);

        assertThat(change(comparison, PipelineStage.MIXING)).isEqualTo(Change.SLOWER);
        assertThat(comparison.regressed()).isFalse();
    }

    @Test
    void calm_machines_need_few_runs_and_busy_ones_more() {
        assertThat(compare(Noise.CALM, 1, PipelineStage.MIXING, 1).after().total())
                .hasSize(10);
        assertThat(compare(Noise.JITTER, 1, PipelineStage.MIXING, 1).after().total())
                .hasSizeGreaterThan(20);
    }

    @Test
    void they_take_turns_in_alternating_order() {
        List<String> order = new ArrayList<>();

        new TakingTurns(1, 10, 10, 1, 0.1)
                .compare(noting("A", order), noting("B", order), ComparisonRule.TURNS, List.of(), StageProgress.NONE);

        assertThat(String.join("", order)).startsWith("ABBAABBA").hasSize(22);
    }

    @Test
    void a_turn_is_the_best_of_its_runs() {
        Queue<Integer> times =
                new ArrayDeque<>(IntStream.rangeClosed(1, 2 * 3 * 11).boxed().toList());
        Supplier<StageTimings> counting = () -> new StageTimings(
                Map.of(PipelineStage.MIXING, Duration.ofMillis(100 - times.peek())),
                Duration.ofMillis(times.remove()),
                Map.of());

        TimeComparison comparison = new TakingTurns(1, 10, 10, 3, 0.1)
                .compare(counting, counting, ComparisonRule.TURNS, List.of(), StageProgress.NONE);

        // the first six are the warm-up; then the one after goes first
        assertThat(comparison.after().total()).startsWith(7.0, 16.0, 19.0);
        assertThat(comparison.before().total()).startsWith(10.0, 13.0, 22.0);
        assertThat(comparison.after().stages().get(PipelineStage.MIXING)).startsWith(91.0);
    }

    @Test
    void the_best_of_several_finds_a_slowed_stage_among_the_disturbances_of_others() {
        for (int seed = 0; seed < TRIES; seed++) {
            NoisyMachine machine = new NoisyMachine(Noise.CROWD, seed);
            TimeComparison slowed = TakingTurns.STANDARD
                    .withBestOf(5)
                    .compare(
                            machine.build(PipelineStage.CONVERSION, 1),
                            machine.build(PipelineStage.CONVERSION, 1.2),
                            ComparisonRule.TURNS,
                            List.of(),
                            StageProgress.NONE);

            assertThat(change(slowed, PipelineStage.CONVERSION))
                    .as("try %d", seed)
                    .isEqualTo(Change.REGRESSION);
        }
    }

    @Test
    void too_few_pairs_for_an_interval_are_refused() {
        TakingTurns few = TakingTurns.STANDARD.withMostPairs(8);

        assertThatThrownBy(() -> few.compare(
                        noting("A", new ArrayList<>()),
                        noting("B", new ArrayList<>()),
                        ComparisonRule.TURNS,
                        List.of(),
                        StageProgress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8 pairs");
    }

    private static TimeComparison compare(Noise noise, long seed, PipelineStage slowed, double factor) {
        NoisyMachine machine = new NoisyMachine(noise, seed);
        return TakingTurns.STANDARD.compare(
                machine.build(slowed, 1),
                machine.build(slowed, factor),
                ComparisonRule.TURNS,
                List.of(),
                StageProgress.NONE);
    }

    private static Change change(TimeComparison comparison, PipelineStage stage) {
        return Objects.requireNonNull(comparison.stages().get(stage)).change();
    }

    private static Supplier<StageTimings> noting(String name, List<String> order) {
        return () -> {
            order.add(name);
            return new StageTimings(Map.of(), Duration.ofMillis(100), Map.of());
        };
    }
}
