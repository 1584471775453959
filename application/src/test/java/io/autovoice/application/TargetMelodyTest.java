package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.testing.TestVoice;
import io.autovoice.domain.tuning.Autotune;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TargetMelodyTest {
    private static final F0Contour SUNG = steady(220);

    @Test
    void by_semitones_the_band_goes_along() {
        TargetMelody melody = melody(FakeSongs.request().autoKey(AutoKey.SEMITONES), TestVoice.profile("ada", 330));

        assertThat(melody.key().voice().value()).isEqualTo(8);
        assertThat(melody.key().band().value()).isEqualTo(-4);
        assertThat(melody.f0().at(5)).isCloseTo((float) (220 * Math.pow(2, 8 / 12.0)), offset(0.01f));
    }

    @Test
    void a_pitch_shift_leaves_the_band_where_it_is() {
        TargetMelody melody = melody(FakeSongs.request().pitchShift(3), TestVoice.profile("ada", 330));

        assertThat(melody.key().voice().value()).isEqualTo(3);
        assertThat(melody.key().band().value()).isZero();
    }

    @Test
    void notes_are_tuned_in_the_songs_key_before_they_are_moved() {
        ConvertSongRequest.Builder request =
                FakeSongs.request().pitchShift(2).autotune(Autotune.of("1:Am")).preserveTechniques(false);

        TargetMelody melody = TargetMelody.of(request.build(), steady(225), List.of(), TestVoice.profile("ada", 220));

        // One note alone says nothing of the song's own tuning, so its A is 440 Hz.
        assertThat(melody.tuned().orElseThrow().tuningHertz()).isEqualTo(440);
        assertThat(melody.f0().at(50)).isCloseTo((float) (220 * Math.pow(2, 2 / 12.0)), offset(0.05f));
    }

    @Test
    void a_voice_of_unknown_range_moves_nothing_and_it_is_said() {
        VoiceProfile trained = new GeneratorVoice(
                new VoiceId("trained"),
                "1",
                Path.of("voice.onnx"),
                Optional.empty(),
                GeneratorSettings.DEFAULT,
                OptionalDouble.empty());

        TargetMelody fitted = melody(FakeSongs.request(), trained);
        TargetMelody asIs = melody(FakeSongs.request().autoKey(AutoKey.OFF), trained);

        assertThat(fitted.key().voice().value()).isZero();
        assertThat(fitted.notes()).singleElement().asString().contains("'trained'", "--pitch-shift");
        assertThat(asIs.notes()).isEmpty();
    }

    private static TargetMelody melody(ConvertSongRequest.Builder request, VoiceProfile voice) {
        return TargetMelody.of(request.build(), SUNG, List.of(), voice);
    }

    private static F0Contour steady(float hertz) {
        float[] values = new float[100];
        Arrays.fill(values, hertz);
        return new F0Contour(FrameGrid.TEN_MILLISECONDS, values);
    }
}
