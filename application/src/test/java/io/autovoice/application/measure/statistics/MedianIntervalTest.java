package io.autovoice.application.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianIntervalTest {
    /** Ranks and probabilities from tables of the binomial distribution. */
    @ParameterizedTest
    @CsvSource({"6, 1, 6, .9688", "9, 2, 8, .9609", "10, 2, 9, .9785", "20, 6, 15, .9586", "30, 10, 21, .9572"})
    void the_ranks_are_those_of_the_binomial_tables(int n, double low, double high, double confidence) {
        MedianInterval interval = MedianInterval.of(SummaryTest.upTo(n), 0.95).orElseThrow();

        assertThat(interval.low()).isEqualTo(low);
        assertThat(interval.high()).isEqualTo(high);
        assertThat(interval.confidence()).isCloseTo(confidence, offset(5e-4));
    }

    @Test
    void five_values_know_no_median_at_95_percent() {
        assertThat(MedianInterval.of(SummaryTest.upTo(5), 0.95)).isEmpty();
    }

    @Test
    void the_median_lies_within_as_often_as_promised_however_skewed_the_values_are() {
        Random random = new Random(7);
        int inside = 0;
        int series = 4000;
        for (int s = 0; s < series; s++) {
            double[] values = random.doubles(20).map(u -> -Math.log(1 - u)).toArray();
            MedianInterval interval =
                    MedianInterval.of(Summary.of(values), 0.95).orElseThrow();
            inside += interval.low() <= Math.log(2) && Math.log(2) <= interval.high() ? 1 : 0;
        }

        assertThat((double) inside / series).isCloseTo(0.9586, offset(0.012)); // four standard errors
    }
}
