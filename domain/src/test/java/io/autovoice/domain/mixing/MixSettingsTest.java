package io.autovoice.domain.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.pitch.Semitones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixSettingsTest {
    @Test
    void a_band_keeps_its_pitch_unless_told_otherwise() {
        assertThat(MixSettings.of(0.5, 2).bandShift()).isEqualTo(Semitones.NONE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-6.01, 7, 12})
    void more_than_half_an_octave_is_refused(double semitones) {
        assertThatThrownBy(() -> new MixSettings(MixLevels.UNITY, new Semitones(semitones)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-6..6 semitones, got " + semitones);
    }
}
