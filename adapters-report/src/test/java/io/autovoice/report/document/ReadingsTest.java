package io.autovoice.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    @Test
    void thinned_no_peak_is_lost_and_few_are_left() {
        List<Double> times = IntStream.range(0, 1001).mapToObj(n -> (double) n).toList();
        List<Double> values =
                times.stream().map(at -> at == 502 ? 99.0 : Double.NaN).toList();

        Readings thinned = new Readings(times, Map.of("x", values)).thinned();

        assertThat(thinned.atMs()).hasSizeLessThanOrEqualTo(400).isSorted().startsWith(0.0, 3.0);
        assertThat(thinned.line("x")).hasSameSizeAs(thinned.atMs()).containsOnly(99.0, Double.NaN);
        assertThat(thinned.most()).isEqualTo(99);
    }

    @Test
    void few_stay_as_they_are_and_what_was_never_told_is_left_out() {
        Readings few = new Readings(
                List.of(1.0, 2.0), Map.of("told", List.of(3.0, Double.NaN), "never", List.of(Double.NaN, Double.NaN)));

        assertThat(few.thinned()).isEqualTo(few);
        assertThat(few.lines()).containsOnlyKeys("told");
        assertThat(few.line("never")).isEmpty();
    }

    @Test
    void a_line_of_another_length_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Readings(List.of(1.0), Map.of("x", List.of())));
    }
}
