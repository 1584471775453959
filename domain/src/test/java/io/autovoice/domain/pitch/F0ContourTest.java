package io.autovoice.domain.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.FrameGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class F0ContourTest {
    private static final float NAN = Float.NaN;

    @ParameterizedTest(name = "{0}: {1} Hz")
    @CsvSource({"0, 100", "0.25, 200", "0.5, 300", "1, 500"})
    void quantiles_are_of_the_voiced_values_only(double p, double hertz) {
        assertThat(contour(NAN, 500, 300, NAN, 100, 400, 200).quantile(p)).hasValue(hertz);
    }

    @Test
    void nothing_voiced_has_no_median() {
        assertThat(contour(NAN, NAN).median()).isEmpty();
        assertThat(contour().median()).isEmpty();
    }

    @Test
    void tells_voiced_from_unvoiced() {
        F0Contour contour = contour(NAN, 100);

        assertThat(contour.voicedAt(0)).isFalse();
        assertThat(contour.voicedAt(1)).isTrue();
        assertThat(contour.voiced()).containsExactly(100);
    }

    @Test
    void contours_of_other_lengths_do_not_go_together() {
        F0Contour contour = contour(100, 200);

        assertThatThrownBy(() -> contour.requireSameGrid(contour(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 hops");
        assertThatCode(() -> contour.requireSameGrid(contour(NAN, NAN))).doesNotThrowAnyException();
    }

    @Test
    void transposing_keeps_unvoiced_points() {
        F0Contour higher = contour(NAN, 100).transposed(new Semitones(12));

        assertThat(higher.toArray()).containsExactly(NAN, 200);
    }

    @Test
    void arrays_are_copied_in_and_out() {
        float[] mine = {100};
        F0Contour contour = contour(mine);

        mine[0] = 1;
        contour.toArray()[0] = 1;

        assertThat(contour.at(0)).isEqualTo(100);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(floats = {0, -1, Float.POSITIVE_INFINITY})
    void what_is_no_pitch_is_refused(float hertz) {
        assertThatThrownBy(() -> contour(hertz)).isInstanceOf(IllegalArgumentException.class);
    }

    private static F0Contour contour(float... hertz) {
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
