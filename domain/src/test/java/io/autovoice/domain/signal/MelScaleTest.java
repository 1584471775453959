package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MelScaleTest {
    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {0, 60, 999.9, 1000, 1000.1, 22_050})
    void mel_and_back_is_the_same_frequency(double hertz) {
        assertThat(MelScale.toHertz(MelScale.toMel(hertz))).isCloseTo(hertz, within(1e-6));
    }

    /** Slaney's scale has 15 mel at 1 kHz, and 27 steps more at 6.4 kHz. */
    @ParameterizedTest(name = "{0} Hz: {1} mel")
    @CsvSource({"0, 0", "500, 7.5", "1000, 15", "6400, 42"})
    void has_slaneys_values(double hertz, double mel) {
        assertThat(MelScale.toMel(hertz)).isCloseTo(mel, within(1e-9));
    }
}
