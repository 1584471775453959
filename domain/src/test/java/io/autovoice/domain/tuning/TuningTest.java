package io.autovoice.domain.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.technique.Techniques;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TuningTest {
    private static final double[] SONG = {0, 2, 4, 5, 7, 4, 7, 9, 11, 12, 9, 7, 5, 4, 2, 0, 4, 7, 12, 11, 7, 0};

    @ParameterizedTest(name = "strength {0}: {1} semitones off")
    @CsvSource({"0, 0.4", "0.5, 0.2", "1, 0"})
    void a_note_goes_its_share_of_the_way(double strength, double left) {
        F0Contour sung = new Sung().melody(0, SONG).note(4.4, 60).rest(5).contour();

        TunedMelody tuned = tune(sung, strength + ":C");

        assertThat(at(tuned, sung.hops() - 35) - 4).isCloseTo(left, within(0.01));
        assertThat(at(tuned, 15)).isCloseTo(0, within(0.01));
    }

    @Test
    void a_strength_of_none_changes_no_bit() {
        F0Contour sung = new Sung().melody(0.2, 0, 2.3, 4.4).contour();

        assertThat(tune(sung, "0:C").f0().toArray()).isEqualTo(sung.toArray());
    }

    @Test
    void a_song_stays_in_its_own_tuning() {
        F0Contour sung = new Sung().melody(-0.3, SONG).contour();

        TunedMelody tuned = tune(sung, "1:C");

        assertThat(tuned.tuningHertz()).isCloseTo(440 * Math.pow(2, -0.3 / 12), within(0.2));
        assertThat(tuned.meanShiftCents()).isLessThan(1);
    }

    @Test
    void notes_that_agree_on_no_tuning_are_taken_for_440() {
        Random random = new Random(3);
        Sung sung = new Sung();
        for (int n = 0; n < 40; n++) {
            sung.note(12 * random.nextDouble(), 30).rest(5);
        }

        assertThat(tune(sung.contour(), "1:C").tuningHertz()).isEqualTo(440);
    }

    @ParameterizedTest(name = "moved by {0}")
    @ValueSource(ints = {0, 3, 7, 10})
    void the_key_is_found_from_what_is_sung(int moved) {
        TunedMelody tuned = tune(new Sung().melody(moved, SONG).contour(), "1");

        assertThat(tuned.scale()).isEqualTo(new Scale(moved, Scale.Mode.MAJOR));
        assertThat(tuned.confidence().orElseThrow()).isGreaterThan(0.75);
    }

    @Test
    void an_unclear_key_corrects_to_semitones() {
        TunedMelody tuned =
                tune(new Sung().melody(0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).contour(), "1");
        TunedMelody few = tune(new Sung().melody(0, 0, 7, 0, 7).contour(), "1");

        assertThat(tuned.scale()).isEqualTo(Scale.CHROMATIC);
        assertThat(tuned.confidence().orElseThrow()).isLessThan(0.75);
        assertThat(few.scale()).isEqualTo(Scale.CHROMATIC);
    }

    @Test
    void a_key_that_was_said_has_no_confidence() {
        assertThat(tune(new Sung().melody(0, SONG).contour(), "1:Am").confidence())
                .isEmpty();
    }

    @Test
    void vibrato_stays_as_wide() {
        F0Contour sung = new Sung().melody(0, SONG).waving(4.35, 150, 0.6).contour();

        TunedMelody tuned = tune(sung, "1:C");

        double highest = -100;
        double lowest = 100;
        for (int hop = sung.hops() - 120; hop < sung.hops() - 30; hop++) {
            highest = Math.max(highest, at(tuned, hop));
            lowest = Math.min(lowest, at(tuned, hop));
        }
        assertThat((highest - lowest) / 2).isCloseTo(0.6, within(0.02));
        assertThat((highest + lowest) / 2).isCloseTo(4, within(0.05));
    }

    @Test
    void notes_bound_by_a_slide_each_get_their_own_correction_without_a_jump() {
        F0Contour sung = new Sung()
                .melody(0, SONG)
                .note(0.3, 40)
                .slide(0.3, 3.8, 15)
                .note(3.8, 40)
                .contour();

        TunedMelody tuned = tune(sung, "1:C");

        int start = sung.hops() - 95;
        assertThat(at(tuned, start + 20)).isCloseTo(0, within(0.01));
        assertThat(at(tuned, start + 80)).isCloseTo(4, within(0.01));
        for (int hop = start + 1; hop < sung.hops(); hop++) {
            double step = correction(sung, tuned, hop) - correction(sung, tuned, hop - 1);
            assertThat(Math.abs(step)).isLessThan(0.2); // of 0.5 in all
        }
    }

    @Test
    void nothing_moves_by_more_than_a_semitone_and_nothing_becomes_voiced() {
        Random random = new Random(5);
        Sung song = new Sung();
        for (int n = 0; n < 60; n++) {
            song.note(-12 + 30 * random.nextDouble(), 3 + random.nextInt(40)).rest(random.nextInt(4));
        }
        F0Contour sung = song.contour();

        TunedMelody tuned = tune(sung, "1:F#");

        for (int hop = 0; hop < sung.hops(); hop++) {
            assertThat(tuned.f0().voicedAt(hop)).isEqualTo(sung.voicedAt(hop));
            assertThat(!sung.voicedAt(hop) || Math.abs(correction(sung, tuned, hop)) <= 1.0001)
                    .isTrue();
        }
    }

    @Test
    void a_song_without_voice_is_left_alone() {
        F0Contour nothing = new Sung().rest(50).contour();

        TunedMelody tuned = tune(nothing, "1");

        assertThat(tuned.notes()).isZero();
        assertThat(tuned.meanShiftCents()).isZero();
        assertThat(tuned.f0().toArray()).containsOnly(Float.NaN);
    }

    private static TunedMelody tune(F0Contour sung, String wanted) {
        return Tuning.of(sung, Techniques.in(sung), Autotune.of(wanted));
    }

    private static double at(TunedMelody tuned, int hop) {
        return Sung.semitones(tuned.f0().at(hop));
    }

    private static double correction(F0Contour sung, TunedMelody tuned, int hop) {
        return at(tuned, hop) - Sung.semitones(sung.at(hop));
    }
}
