package io.autovoice.cpu.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredGeneratorTest {
    private static final VoiceId RITA = new VoiceId("rita");
    private static final GeneratorSettings SETTINGS = new GeneratorSettings(2, 0.5, 0.1, 1);

    @TempDir
    Path data;

    private VoiceProfiles voices;
    private Path network;
    private Path features;

    @BeforeEach
    void open() throws IOException {
        voices = VoiceFolders.in(
                data.resolve("voices"),
                AudioFiles.reader(WaveformStorage.HEAP),
                AudioFiles.writer(WaveformStorage.HEAP));
        network = Files.writeString(data.resolve("mine.onnx"), "a network");
        features = Files.writeString(data.resolve("mine.npy"), "its features");
    }

    @Test
    void what_was_saved_is_loaded_with_copies_of_its_files() throws IOException {
        save(Optional.of(features), OptionalDouble.of(230));
        Files.delete(network);
        Files.delete(features);

        GeneratorVoice loaded = (GeneratorVoice) voices.load(RITA);

        assertThat(loaded.settings()).isEqualTo(SETTINGS);
        assertThat(loaded.fingerprint()).isEqualTo("print");
        assertThat(loaded.usualF0()).hasValue(230);
        assertThat(loaded.network()).hasContent("a network").startsWith(data.resolve("voices/rita"));
        assertThat(loaded.features().orElseThrow()).hasContent("its features");
    }

    @Test
    void features_and_a_usual_f0_may_be_missing() {
        save(Optional.empty(), OptionalDouble.empty());

        GeneratorVoice loaded = (GeneratorVoice) voices.load(RITA);

        assertThat(loaded.features()).isEmpty();
        assertThat(loaded.usualF0()).isEmpty();
        assertThat(voices.describe(RITA).kind()).isEqualTo(VoiceDescription.Kind.GENERATOR);
        assertThat(voices.list()).hasSize(1);
    }

    @Test
    void programs_that_know_recordings_alone_refuse_it() throws IOException {
        save(Optional.empty(), OptionalDouble.empty());

        assertThat(Files.readString(data.resolve("voices/rita/voice.json"))).contains("\"format_version\" : 2");
    }

    @Test
    void a_damaged_generator_is_refused() throws IOException {
        save(Optional.of(features), OptionalDouble.empty());
        Files.writeString(data.resolve("voices/rita/features.npy"), "others");

        assertThatThrownBy(() -> voices.load(RITA))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("features.npy is not the one that was stored");
    }

    private void save(Optional<Path> withFeatures, OptionalDouble usualF0) {
        GeneratorVoice voice = new GeneratorVoice(RITA, "print", network, withFeatures, SETTINGS, usualF0);
        voices.save(
                voice,
                new VoiceDescription(
                        RITA,
                        VoiceDescription.Kind.GENERATOR,
                        Instant.EPOCH,
                        List.of(),
                        0,
                        Double.NaN,
                        usualF0.orElse(Double.NaN),
                        Double.NaN));
    }
}
