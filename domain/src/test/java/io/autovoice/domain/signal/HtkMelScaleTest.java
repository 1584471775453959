package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtkMelScaleTest {
    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(doubles = {0, 60, 1000, 22_050})
    void mel_and_back_is_the_same_frequency(double hertz) {
        assertThat(HtkMelScale.toHertz(HtkMelScale.toMel(hertz))).isCloseTo(hertz, within(1e-6));
    }

    @Test
    void a_thousand_hertz_is_a_thousand_mel() {
        assertThat(HtkMelScale.toMel(1000)).isCloseTo(1000, within(0.1));
    }
}
