package io.autovoice.application.measure.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
    @Test
    void the_figures_of_a_known_series() {
        Summary summary = Summary.of(4, 2, 8, 6);

        assertThat(summary.min()).isEqualTo(2);
        assertThat(summary.p50()).isEqualTo(5);
        assertThat(summary.max()).isEqualTo(8);
        assertThat(summary.mean()).isEqualTo(5);
        assertThat(summary.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(20.0 / 3), offset(1e-12));
        assertThat(summary.values()).containsExactly(4.0, 2.0, 8.0, 6.0);
    }

    @Test
    void nine_values_carry_no_p90_and_ten_do() {
        assertThat(upTo(9).p90()).isEmpty();
        assertThat(upTo(10).p90()).isEqualTo(OptionalDouble.of(9));
    }

    @Test
    void ninety_nine_values_carry_no_p99_and_a_hundred_do() {
        assertThat(upTo(99).p99()).isEmpty();
        assertThat(upTo(100).p99()).isEqualTo(OptionalDouble.of(99));
        assertThat(upTo(100).p90()).isEqualTo(OptionalDouble.of(90));
    }

    @Test
    void a_single_value_has_no_spread() {
        assertThat(Summary.of(3).standardDeviation()).isEmpty();
    }

    @Test
    void nothing_and_what_is_no_number_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Summary(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Summary.of(1, Double.NaN));
    }

    static Summary upTo(int n) {
        return Summary.of(IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray());
    }
}
