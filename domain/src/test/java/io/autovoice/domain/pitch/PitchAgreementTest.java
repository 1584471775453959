package io.autovoice.domain.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.FrameGrid;
import org.junit.jupiter.api.Test;

class PitchAgreementTest {
    private static final float REST = Float.NaN;

    @Test
    void a_melody_sung_as_asked_agrees_in_all() {
        F0Contour asked = contour(220, REST, 440);

        assertThat(PitchAgreement.of(asked, asked)).isEqualTo(new PitchAgreement(1, 1, 2));
    }

    @Test
    void counts_by_hand_what_is_hit_missed_and_made_up() {
        F0Contour asked = contour(100, 100, 100, 100, REST, REST);
        F0Contour found = contour(100, 200, REST, 101, REST, 150);

        PitchAgreement agreement = PitchAgreement.of(asked, found);

        assertThat(agreement.rawPitchAccuracy()).isEqualTo(2.0 / 4); // an octave off and unvoiced are misses
        assertThat(agreement.voicingAgreement()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(agreement.asked()).isEqualTo(4);
    }

    @Test
    void half_a_semitone_is_the_limit_on_both_sides() {
        F0Contour asked = contour(440, 440, 440, 440);
        F0Contour found = contour(cents(49.9), cents(50.1), cents(-49.9), cents(-50.1));

        assertThat(PitchAgreement.of(asked, found).rawPitchAccuracy()).isEqualTo(0.5);
    }

    @Test
    void where_nothing_is_asked_there_is_no_accuracy() {
        PitchAgreement agreement = PitchAgreement.of(contour(REST, REST), contour(REST, 100));

        assertThat(agreement.rawPitchAccuracy()).isNaN();
        assertThat(agreement.voicingAgreement()).isEqualTo(0.5);
    }

    @Test
    void contours_of_other_lengths_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PitchAgreement.of(contour(100), contour(100, 100)));
    }

    private static float cents(double above440) {
        return (float) (440 * Math.pow(2, above440 / 1200));
    }

    private static F0Contour contour(float... hertz) {
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, hertz);
    }
}
