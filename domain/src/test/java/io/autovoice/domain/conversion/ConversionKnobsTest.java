package io.autovoice.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.domain.pitch.Semitones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionKnobsTest {
    @Test
    void what_was_not_turned_stays_as_the_preset_has_it() {
        ConversionSettings preset = new ConversionSettings(0.3, 8);

        assertThat(preset.with(ConversionKnobs.NONE)).isEqualTo(preset);
        assertThat(preset.with(ConversionKnobs.NONE.withLoudness(1)).clarity()).isEqualTo(0.3);
        assertThat(preset.with(ConversionKnobs.NONE.withClarity(0)).clarity()).isZero();
    }

    @Test
    void what_was_not_turned_stays_as_a_trained_voice_has_it() {
        GeneratorSettings stored = new GeneratorSettings(3, 0.6, 0.2, 0.4);

        assertThat(stored.with(ConversionKnobs.NONE)).isEqualTo(stored);
        assertThat(stored.with(ConversionKnobs.NONE.withClarity(0.75)))
                .isEqualTo(new GeneratorSettings(3, 0.25, 0.2, 0.4));
        assertThat(stored.with(ConversionKnobs.NONE.withProtect(0.5).withLoudness(0)))
                .isEqualTo(new GeneratorSettings(3, 0.6, 0.5, 0));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void shares_beyond_their_range_are_refused(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> ConversionKnobs.NONE.withClarity(value));
        assertThatIllegalArgumentException().isThrownBy(() -> ConversionKnobs.NONE.withLoudness(value));
        assertThatIllegalArgumentException().isThrownBy(() -> ConversionKnobs.NONE.withProtect(value));
    }

    @Test
    void protection_ends_at_a_half_and_formants_at_an_octave() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConversionKnobs.NONE.withProtect(0.51));
        assertThatIllegalArgumentException().isThrownBy(() -> ConversionKnobs.NONE.withFormant(new Semitones(-12.1)));
    }
}
