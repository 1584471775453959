package io.autovoice.domain.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @ParameterizedTest(name = "{0} is read as {1}, step {2}")
    @CsvSource({
        "C, MAJOR, 0",
        "Am, MINOR, 9",
        "F#m, MINOR, 6",
        "Bb, MAJOR, 10",
        "Cb, MAJOR, 11",
        "B#, MAJOR, 0",
        "chromatic, CHROMATIC, 0"
    })
    void keys_are_read_as_musicians_write_them(String key, Scale.Mode mode, int tonic) {
        assertThat(Scale.of(key)).isEqualTo(new Scale(tonic, mode));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "F#", "Bb", "Am", "F#m", "Ebm", "chromatic"})
    void a_key_is_said_as_it_was_read(String key) {
        assertThat(Scale.of(key).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H", "c", "Cmaj", "A minor", "C##", "m"})
    void what_is_no_key_is_answered_by_a_sentence(String word) {
        assertThatThrownBy(() -> Scale.of(word))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A key is a note")
                .hasMessageContaining("'" + word + "'");
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "C, 0.3, 0",
        "C, 0.9, 0",
        "C, 1.1, 2",
        "C, 11.6, 12",
        "C, -0.8, -1",
        "C, -12.2, -12",
        "Am, 1.0, 0",
        "A, 1.2, 1",
        "chromatic, 1.4, 1",
        "chromatic, -1.4, -1",
        "F#m, 17.4, 18"
    })
    void a_pitch_has_a_nearest_tone_in_any_octave(String key, double pitch, double tone) {
        assertThat(Scale.of(key).nearest(pitch)).isEqualTo(tone);
    }
}
