package io.autovoice.application.voice.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.testing.InMemoryVoiceProfiles;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddGeneratorTest {
    private static final VoiceId RITA = new VoiceId("rita");
    private static final GeneratorTrial FINE = (voice, progress) -> new GeneratorTrial.Sung(768, 40_000);

    @TempDir
    Path folder;

    private final InMemoryVoiceProfiles voices = new InMemoryVoiceProfiles();

    @Test
    void what_can_sing_is_stored() throws IOException {
        Path network = Files.writeString(folder.resolve("v.onnx"), "a network");

        AddedGenerator added = AddGenerator.using(FINE, voices).add(request(network, false));

        assertThat(added.sung().sampleRate()).isEqualTo(40_000);
        assertThat(added.description().sources()).hasSize(1);
        assertThat(voices.load(RITA).usualF0()).hasValue(220);
    }

    @Test
    void what_can_not_sing_is_not_stored() throws IOException {
        Path network = Files.writeString(folder.resolve("v.onnx"), "a network");
        AddGenerator addition = AddGenerator.using(
                (voice, progress) -> {
                    throw new MissingResourceException("No.", "Never.");
                },
                voices);

        assertThatThrownBy(() -> addition.add(request(network, false))).isInstanceOf(MissingResourceException.class);
        assertThat(voices.exists(RITA)).isFalse();
    }

    @Test
    void a_voice_that_is_there_stays_unless_it_may_be_replaced() throws IOException {
        Path network = Files.writeString(folder.resolve("v.onnx"), "a network");
        AddGenerator addition = AddGenerator.using(FINE, voices);
        addition.add(request(network, false));

        assertThatThrownBy(() -> addition.add(request(network, false))).isInstanceOf(OutputNotWrittenException.class);
        assertThat(addition.add(request(network, true)).description().id()).isEqualTo(RITA);
    }

    @Test
    void a_file_that_is_not_there_is_said() {
        assertThatThrownBy(() -> AddGenerator.using(FINE, voices).add(request(folder.resolve("none.onnx"), false)))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("none.onnx");
    }

    private static AddGeneratorRequest request(Path network, boolean overwrite) {
        return new AddGeneratorRequest(
                RITA,
                network,
                Optional.empty(),
                GeneratorSettings.DEFAULT,
                OptionalDouble.of(220),
                overwrite,
                StageProgress.NONE);
    }
}
