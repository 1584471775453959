package io.autovoice.domain.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.data.Percentage.withPercentage;

import io.autovoice.domain.technique.Technique.Kind;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VibratoSearchTest {
    @ParameterizedTest(name = "{0} Hz, {1} cents")
    @CsvSource({"4.3, 60", "5, 30", "5.5, 100", "6.2, 50", "7, 25", "8.2, 40", "6, 150"})
    void finds_rate_and_extent(double rate, double extent) {
        List<Technique> found = Techniques.in(Contours.of(1.5, Contours.vibrato(rate, extent)));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).kind()).isEqualTo(Kind.VIBRATO);
        assertThat(found.get(0).rateHertz()).isCloseTo(rate, withPercentage(3));
        assertThat(found.get(0).extentCents()).isCloseTo(extent, withPercentage(10));
    }

    @ParameterizedTest(name = "{0} cents a second")
    @ValueSource(doubles = {-150, -60, 60, 150})
    void finds_it_on_a_drifting_note(double drift) {
        DoubleUnaryOperator waving = Contours.vibrato(5.6, 50);

        List<Technique> found = Techniques.in(Contours.of(1.5, t -> drift * t + waving.applyAsDouble(t)));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).rateHertz()).isCloseTo(5.6, withPercentage(4));
        assertThat(found.get(0).extentCents()).isCloseTo(50, withPercentage(12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void finds_it_under_jitter(long seed) {
        List<Technique> found =
                Techniques.in(Contours.of(2, Contours.sum(Contours.vibrato(5.8, 45), Contours.jitter(6, seed))));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).rateHertz()).isCloseTo(5.8, withPercentage(4));
        assertThat(found.get(0).extentCents()).isCloseTo(45, withPercentage(15));
    }

    @Test
    void finds_where_it_begins_and_ends() {
        List<Technique> found =
                Techniques.in(Contours.of(3, t -> t < 1 || t > 2 ? 0 : 60 * Math.sin(2 * Math.PI * 6 * (t - 1))));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).startSeconds()).isCloseTo(1, offset(0.1));
        assertThat(found.get(0).endSeconds()).isCloseTo(2, offset(0.1));
    }

    @Test
    void finds_one_on_each_note() {
        List<Technique> found =
                Techniques.in(Contours.of(2.4, t -> (t < 1.2 ? 0 : 400) + 50 * Math.sin(2 * Math.PI * 5.5 * t)));

        assertThat(found).extracting(Technique::kind).containsExactly(Kind.VIBRATO, Kind.VIBRATO);
    }

    @Test
    void a_pause_ends_it() {
        DoubleUnaryOperator waving = Contours.vibrato(6, 50);

        List<Technique> found =
                Techniques.in(Contours.of(2.1, t -> t > 1 && t < 1.1 ? Double.NaN : waving.applyAsDouble(t)));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).endSeconds()).isLessThanOrEqualTo(1);
        assertThat(found.get(1).startSeconds()).isGreaterThanOrEqualTo(1.1);
    }

    @ParameterizedTest(name = "{0} Hz, {1} cents, {2} s")
    @CsvSource({"2.5, 60, 2", "11, 60, 2", "6, 12, 2", "6, 60, 0.3", "6, 400, 2"})
    void too_slow_too_fast_too_small_too_short_or_too_large_is_none(double rate, double extent, double seconds) {
        List<Technique> found = Techniques.in(Contours.of(seconds, Contours.vibrato(rate, extent)));

        assertThat(found).extracting(Technique::kind).doesNotContain(Kind.VIBRATO);
    }

    @ParameterizedTest(name = "{0} cents, seed {1}")
    @CsvSource({"0, 1", "5, 2", "10, 3", "15, 4", "20, 5", "20, 6", "20, 7", "20, 8"})
    void a_straight_note_with_jitter_is_none(double cents, long seed) {
        assertThat(Techniques.in(Contours.of(10, Contours.jitter(cents, seed)))).isEmpty();
    }

    @ParameterizedTest(name = "{0} cents in {1} s")
    @CsvSource({"200, 0.05", "700, 0.3", "-500, 0.8", "1200, 1.5"})
    void a_portamento_is_none(double cents, double seconds) {
        List<Technique> found = Techniques.in(Contours.of(3, t -> cents * Math.min(1, Math.max(0, (t - 1) / seconds))));

        assertThat(found).isEmpty();
    }

    @Test
    void a_scale_is_none() {
        List<Technique> found =
                Techniques.in(Contours.of(1.6, Contours.notes(5, 0, 200, 400, 500, 700, 900, 1100, 1200)));

        assertThat(found).extracting(Technique::kind).containsExactly(Kind.MELISMA);
    }

    @Test
    void an_unvoiced_or_tiny_contour_has_none() {
        assertThat(Techniques.in(Contours.of(1, t -> Double.NaN))).isEmpty();
        assertThat(Techniques.in(Contours.of(0, t -> 0))).isEmpty();
        assertThat(Techniques.in(Contours.of(0.02, t -> 100 * t))).isEmpty();
    }
}
