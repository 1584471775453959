package io.autovoice.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceId;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class UsedKnobsTest {
    private static final ConvertSongRequest REQUEST =
            ConvertSongRequest.of(Path.of("song.wav"), "ada").loudness(1).build();

    @Test
    void what_nobody_turned_stands_as_a_trained_voice_has_it() {
        ConversionKnobs used = used(Optional.of(Path.of("features.npy")));

        assertThat(used.clarity()).hasValue(0.25); // what isn't retrieved
        assertThat(used.protect()).hasValue(0.33);
        assertThat(used.loudness()).hasValue(1);
    }

    @Test
    void what_has_no_effect_on_a_trained_voice_is_left_out() {
        ConversionKnobs used = used(Optional.empty());

        assertThat(used.clarity()).isEmpty();
        assertThat(used.protect()).isEmpty();
    }

    private static ConversionKnobs used(Optional<Path> features) {
        GeneratorVoice voice = new GeneratorVoice(
                new VoiceId("ada"),
                "0",
                Path.of("ada.onnx"),
                features,
                GeneratorSettings.DEFAULT,
                OptionalDouble.empty());
        return UsedKnobs.of(REQUEST, ConversionSettings.DEFAULT.with(REQUEST.knobs()), voice)
                .conversion();
    }
}
