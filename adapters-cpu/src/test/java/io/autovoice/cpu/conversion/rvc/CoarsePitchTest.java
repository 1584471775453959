package io.autovoice.cpu.conversion.rvc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoarsePitchTest {

    /** By RVC's own formula, in NumPy. */
    @ParameterizedTest(name = "{0} Hz")
    @CsvSource({"0, 1", "30, 1", "50, 1", "110, 23", "220, 60", "440, 122", "880, 217", "1100, 255", "2000, 255"})
    void is_a_mel_scale_of_255_steps(double hertz, long step) {
        assertThat(CoarsePitch.of(hertz)).isEqualTo(step);
    }
}
