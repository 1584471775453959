package io.autovoice.application.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeRatioTest {
    private static final double CONFIDENCE = 0.9;
    private static final int SERIES = 2000;

    @Test
    void pairs_that_all_take_a_fifth_longer_have_that_ratio() {
        List<Double> before = List.of(100.0, 300.0, 50.0, 120.0, 80.0, 90.0);

        TimeRatio ratio = TimeRatio.ofPairs(
                        before, before.stream().map(time -> 1.2 * time).toList(), 0.9)
                .orElseThrow();

        assertThat(ratio.ratio()).isCloseTo(1.2, within(1e-12));
        assertThat(ratio.low()).isCloseTo(1.2, within(1e-12));
        assertThat(ratio.spread()).isCloseTo(0, within(1e-12));
    }

    /** By hand: logarithms 0, 1, 2 have the averages 0, .5, 1, 1, 1.5, 2; three pairs carry 75 %, from the first to the last. */
    @Test
    void the_interval_lies_between_averages_of_pairs() {
        List<Double> before = List.of(1.0, 1.0, 1.0);

        TimeRatio ratio = TimeRatio.ofPairs(before, List.of(1.0, Math.E, Math.E * Math.E), 0.7)
                .orElseThrow();

        assertThat(Math.log(ratio.ratio())).isCloseTo(1, within(1e-12));
        assertThat(Math.log(ratio.low())).isCloseTo(0, within(1e-12));
        assertThat(Math.log(ratio.high())).isCloseTo(2, within(1e-12));
        assertThat(ratio.confidence()).isEqualTo(0.75);
    }

    /** The tables of the signed-rank statistic: of ten, P(T+ <= 8) = .0244 and P(T+ <= 9) = .0322. */
    @Test
    void ten_pairs_pass_over_eight_averages_at_95_percent() {
        assertThat(RankTails.signedRank(10, 0.025).left()).isEqualTo(8);
        assertThat(RankTails.signedRank(10, 0.025).error()).isCloseTo(2 * 0.0244, within(1e-4));
    }

    /** The tables of Mann and Whitney: of five and five, P(U <= 2) = .0159 and P(U <= 3) = .0278. */
    @Test
    void five_and_five_pass_over_two_differences_at_95_percent() {
        assertThat(RankTails.rankSum(5, 5, 0.025).left()).isEqualTo(2);
        assertThat(RankTails.rankSum(5, 5, 0.025).error()).isCloseTo(2 * 0.0159, within(1e-4));
    }

    @Test
    void ten_pairs_or_seven_of_each_carry_the_confidence_of_five_comparisons() {
        assertThat(TimeRatio.ofPairs(times(9), times(9), 0.998)).isEmpty();
        assertThat(TimeRatio.ofPairs(times(10), times(10), 0.998)).isPresent();
        assertThat(TimeRatio.ofSeries(times(6), times(6), 0.998)).isEmpty();
        assertThat(TimeRatio.ofSeries(times(7), times(7), 0.998)).isPresent();
    }

    @Test
    void intervals_of_skewed_series_hold_the_truth_as_often_as_they_say() {
        Random random = new Random(11);
        Supplier<Double> time = () -> 100 * Math.exp(0.3 * random.nextGaussian() + (random.nextInt(8) == 0 ? 1 : 0));
        int heldByPairs = 0;
        int heldBySeries = 0;
        for (int n = 0; n < SERIES; n++) {
            List<Double> before = Stream.generate(time).limit(12).toList();
            List<Double> after =
                    Stream.generate(time).limit(12).map(each -> 1.2 * each).toList();
            heldByPairs += holds(TimeRatio.ofPairs(before, after, CONFIDENCE).orElseThrow());
            heldBySeries += holds(TimeRatio.ofSeries(before, after, CONFIDENCE).orElseThrow());
        }

        assertThat((double) heldByPairs / SERIES).isBetween(CONFIDENCE - 0.02, CONFIDENCE + 0.03);
        assertThat((double) heldBySeries / SERIES).isBetween(CONFIDENCE - 0.02, CONFIDENCE + 0.03);
    }

    @Test
    void the_order_of_two_series_does_not_matter() {
        List<Double> shuffled = new ArrayList<>(times(12));
        Collections.shuffle(shuffled, new Random(1));

        assertThat(TimeRatio.ofSeries(times(10), shuffled, 0.95))
                .isEqualTo(TimeRatio.ofSeries(times(10), times(12), 0.95));
    }

    @Test
    void a_stage_that_takes_no_time_is_as_quick_as_before() {
        List<Double> zeros = Collections.nCopies(12, 0.0);

        assertThat(TimeRatio.ofPairs(zeros, zeros, 0.95).orElseThrow().ratio()).isEqualTo(1);
    }

    @Test
    void pairs_that_are_none_are_refused() {
        assertThatThrownBy(() -> TimeRatio.ofPairs(times(3), times(4), 0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 and 4");
        assertThatThrownBy(() -> TimeRatio.ofSeries(times(3), List.of(), 0.9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int holds(TimeRatio ratio) {
        return ratio.low() <= 1.2 && 1.2 <= ratio.high() ? 1 : 0;
    }

    private static List<Double> times(int n) {
        return IntStream.range(0, n).mapToObj(i -> 100.0 + i).toList();
    }
}
