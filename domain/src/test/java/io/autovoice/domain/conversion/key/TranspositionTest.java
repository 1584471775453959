package io.autovoice.domain.conversion.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.testing.TestVoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranspositionTest {
    @ParameterizedTest(name = "{0} Hz for a voice of {1} Hz: {2}")
    @CsvSource({"110, 220, 12", "220, 110, -12", "200, 220, 0", "130, 180, 0", "120, 200, 12", "100, 420, 24"})
    void moves_by_the_nearest_octaves(float sung, double voice, double semitones) {
        F0Contour song = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN, sung, sung});

        assertThat(Transposition.fitting(song, TestVoice.profile("voice", voice), AutoKey.OCTAVES)
                        .voice()
                        .value())
                .isEqualTo(semitones);
    }

    @Test
    void leaves_an_unvoiced_song_alone() {
        F0Contour song = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {Float.NaN});

        assertThat(Transposition.fitting(song, TestVoice.profile("voice", 200), AutoKey.OCTAVES))
                .isEqualTo(KeyChange.NONE);
    }

    @Test
    void a_voice_that_reaches_high_need_not_be_an_octave_lower() {
        F0Contour song = around(220 * Math.pow(2, 6.5 / 12), 2);

        assertThat(fit(song, voice(190, 220, 400), AutoKey.OCTAVES)).isEqualTo(KeyChange.NONE);
        assertThat(fit(song, voice(190, 220, 240), AutoKey.OCTAVES).voice()).isEqualTo(new Semitones(-12));
    }

    @ParameterizedTest(name = "{0} semitones above the voice: voice {1}, band {2}")
    @CsvSource({"0, 0, 0", "5, -5, -5", "-4, 4, 4", "8, -8, 4", "-8, 8, -4", "12, -12, 0", "17, -17, -5"})
    void by_semitones_the_band_goes_along_but_for_octaves(double above, double voice, double band) {
        F0Contour song = around(220 * Math.pow(2, above / 12), 5);

        KeyChange change = fit(song, voice(180, 220, 270), AutoKey.SEMITONES);

        assertThat(change).isEqualTo(new KeyChange(new Semitones(voice), new Semitones(band)));
    }

    @Test
    void the_band_stays_where_moving_it_would_not_help() {
        F0Contour song = around(220 * Math.pow(2, 2 / 12.0), 2);

        assertThat(fit(song, voice(110, 220, 440), AutoKey.SEMITONES)).isEqualTo(KeyChange.NONE);
    }

    @Test
    void off_moves_nothing() {
        assertThat(fit(around(110, 1), voice(200, 220, 240), AutoKey.OFF)).isEqualTo(KeyChange.NONE);
    }

    private static KeyChange fit(F0Contour song, ReferenceVoice voice, AutoKey by) {
        return Transposition.fitting(song, voice, by);
    }

    /** Tones spread evenly over {@code reach} semitones to each side. */
    private static F0Contour around(double hertz, double reach) {
        float[] tones = new float[41];
        for (int n = 0; n < tones.length; n++) {
            tones[n] = (float) (hertz * Math.pow(2, reach * (n - 20) / 20.0 / 12));
        }
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, tones);
    }

    private static ReferenceVoice voice(double low, double usual, double high) {
        ReferenceVoice any = TestVoice.profile("voice", usual);
        return new ReferenceVoice(any.id(), any.reference(), any.fingerprint(), usual, low, high);
    }
}
