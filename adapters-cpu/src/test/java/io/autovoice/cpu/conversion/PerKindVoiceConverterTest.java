package io.autovoice.cpu.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PerKindVoiceConverterTest {
    private static final VoiceProfile TRAINED = new GeneratorVoice(
            new VoiceId("rita"),
            "1",
            Path.of("rita.onnx"),
            Optional.empty(),
            GeneratorSettings.DEFAULT,
            OptionalDouble.empty());

    private final List<String> opened = new ArrayList<>();
    private final VoiceConverter converter = Conversion.perKind(
            () -> {
                opened.add("what hears recordings");
                return new IdentityVoiceConverter();
            },
            new IdentityVoiceConverter());

    @Test
    void a_trained_voice_opens_nothing_that_hears_recordings() {
        sing(TRAINED);

        assertThat(opened).isEmpty();
    }

    @Test
    void what_hears_recordings_is_opened_once() {
        sing(TestVoice.profile("anna", 220));
        sing(TestVoice.profile("ben", 110));

        assertThat(opened).hasSize(1);
    }

    private void sing(VoiceProfile voice) {
        Waveform vocals = TestVoice.sung(new SampleRate(8000), 0.1, 220);
        F0Contour f0 = TestVoice.steady(vocals, 220);
        converter.convert(vocals, f0, f0, voice, ConversionSettings.DEFAULT, StageProgress.NONE);
    }
}
