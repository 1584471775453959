package io.autovoice.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.conversion.key.KeyChange;
import io.autovoice.domain.conversion.key.Transposition;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneratorVoiceTest {
    private static final F0Contour SUNG = new F0Contour(FrameGrid.TEN_MILLISECONDS, new float[] {110, 110, 110});

    @Test
    void a_song_is_not_moved_for_a_voice_of_unknown_range() {
        assertThat(Transposition.fitting(SUNG, voice(OptionalDouble.empty()), AutoKey.OCTAVES))
                .isEqualTo(KeyChange.NONE);
    }

    @Test
    void a_song_is_moved_to_where_the_voice_is_at_home() {
        assertThat(Transposition.fitting(SUNG, voice(OptionalDouble.of(230)), AutoKey.OCTAVES)
                        .voice())
                .isEqualTo(new Semitones(12));
    }

    @Test
    void an_impossible_f0_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> voice(OptionalDouble.of(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> voice(OptionalDouble.of(Double.NaN)));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, 1.1, 0, 0", "0, 0, 0.6, 0", "0, 0, 0, NaN"})
    void settings_beyond_their_range_are_refused(int speaker, double indexRate, double protect, double rmsMix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeneratorSettings(speaker, indexRate, protect, rmsMix));
    }

    private static GeneratorVoice voice(OptionalDouble usualF0) {
        return new GeneratorVoice(
                new VoiceId("rita"), "1", Path.of("rita.onnx"), Optional.empty(), GeneratorSettings.DEFAULT, usualF0);
    }
}
