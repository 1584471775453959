package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GainTest {
    @ParameterizedTest(name = "{0} dB")
    @ValueSource(doubles = {-60, -6, 0, 3.5, 12})
    void decibels_there_and_back(double decibels) {
        assertThat(Gain.ofDecibels(decibels).decibels()).isCloseTo(decibels, within(1e-9));
    }

    @Test
    void six_decibels_are_about_a_factor_of_two() {
        assertThat(Gain.ofDecibels(6).factor()).isCloseTo(2, within(0.01));
        assertThat(new Gain(0).decibels()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_factor_without_sense_is_refused(double factor) {
        assertThatThrownBy(() -> new Gain(factor)).isInstanceOf(IllegalArgumentException.class);
    }
}
