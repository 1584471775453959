package io.autovoice.domain.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemitonesTest {
    @ParameterizedTest(name = "{0} to {1} Hz: {2}")
    @CsvSource({"220, 440, 12", "440, 220, -12", "440, 440, 0", "440, 466.1638, 1"})
    void measures_an_interval(double from, double to, double semitones) {
        Semitones interval = Semitones.between(from, to);

        assertThat(interval.value()).isCloseTo(semitones, within(1e-5));
        assertThat(from * interval.ratio()).isCloseTo(to, within(1e-9));
    }

    @ParameterizedTest(name = "{0}: {1} octaves' worth")
    @CsvSource({"5.9, 0", "6, 12", "-5.9, 0", "-6.1, -12", "17, 12", "19, 24"})
    void rounds_to_octaves(double semitones, double rounded) {
        assertThat(new Semitones(semitones).roundedToOctaves().value()).isEqualTo(rounded);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.4, 0", "-1.6, -2", "3, 3"})
    void rounds_to_semitones(double semitones, double rounded) {
        assertThat(new Semitones(semitones).rounded().value()).isEqualTo(rounded);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void an_interval_without_end_is_refused(double semitones) {
        assertThatThrownBy(() -> new Semitones(semitones)).isInstanceOf(IllegalArgumentException.class);
    }
}
