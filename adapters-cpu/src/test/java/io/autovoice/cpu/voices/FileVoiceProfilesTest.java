package io.autovoice.cpu.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.io.VoiceDescription;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileVoiceProfilesTest {
    private static final VoiceId ANNA = new VoiceId("anna");

    @TempDir
    Path data;

    private Path folder;
    private VoiceProfiles voices;

    @BeforeEach
    void open() {
        folder = data.resolve("voices");
        voices = VoiceFolders.in(
                folder, AudioFiles.reader(WaveformStorage.HEAP), AudioFiles.writer(WaveformStorage.HEAP));
    }

    @Test
    void what_was_saved_is_loaded() {
        ReferenceVoice anna = save("anna", "first", 220);

        ReferenceVoice loaded = (ReferenceVoice) voices.load(ANNA);

        assertThat(loaded.fingerprint()).isEqualTo("first");
        assertThat(loaded.medianF0()).isEqualTo(220);
        assertThat(loaded.reference().rate()).isEqualTo(anna.reference().rate());
        float[] expected = new float[24_000];
        float[] actual = new float[24_000];
        anna.reference().read(0, 0, expected);
        loaded.reference().read(0, 0, actual);
        assertThat(actual).usingComparatorWithPrecision(0x1p-23f).containsExactly(expected);
    }

    @Test
    void its_description_is_kept() {
        ReferenceVoice anna = save("anna", "first", 220);

        assertThat(voices.describe(ANNA)).isEqualTo(TestVoices.description(anna));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.45, Double.NaN})
    void what_the_recordings_are_worth_is_kept(double reverberationSeconds) {
        ReferenceVoice anna = TestVoices.profile("anna", "first", 220);
        voices.save(anna, TestVoices.judged(anna, reverberationSeconds));

        assertThat(voices.describe(ANNA)).isEqualTo(TestVoices.judged(anna, reverberationSeconds));
    }

    /** As versions wrote it that didn't judge recordings; {@code format_version} is still theirs. */
    @Test
    void a_voice_without_a_report_is_loaded() throws Exception {
        ReferenceVoice anna = TestVoices.profile("anna", "first", 220);
        voices.save(anna, TestVoices.judged(anna, 0.45));
        Path json = folder.resolve("anna/voice.json");
        Files.writeString(json, Files.readString(json).replaceFirst("(?s)\"report\" : \\{.*?\\},\\s*", ""));

        assertThat(Files.readString(json)).contains("\"format_version\" : 1").doesNotContain("report");
        assertThat(voices.describe(ANNA)).isEqualTo(TestVoices.description(anna));
        assertThat(voices.load(ANNA).usualF0()).hasValue(220);
    }

    @Test
    void the_json_has_its_keys_in_order() throws Exception {
        save("anna", "first", 220);

        assertThat(Files.readString(folder.resolve("anna/voice.json")))
                .containsSubsequence(
                        "\"format_version\" : 1",
                        "\"id\" : \"anna\"",
                        "\"created\" : \"2026-01-02T03:04:05Z\"",
                        "\"sources\"",
                        "\"name\" : \"take ä.wav\"",
                        "\"sha256\"",
                        "\"usable_seconds\" : 1.0",
                        "\"f0_hertz\"",
                        "\"fingerprint\" : \"first\"",
                        "\"reference_sha256\"");
    }

    @Test
    void saving_again_replaces_the_whole_voice() throws Exception {
        save("anna", "first", 220);
        Files.createDirectories(folder.resolve("anna/features/mel-1"));

        save("anna", "second", 330);

        assertThat(voices.load(ANNA).usualF0()).hasValue(330);
        assertThat(entries(folder)).containsExactly("anna");
        assertThat(entries(folder.resolve("anna"))).containsExactly("reference.flac", "voice.json");
    }

    @Test
    void all_are_listed_by_id_and_damaged_ones_left_out() throws Exception {
        save("zoe", "z", 200);
        save("anna", "a", 200);
        save("broken", "b", 200);
        Files.writeString(folder.resolve("broken/voice.json"), "{");
        Files.createDirectories(folder.resolve(".new-something"));

        assertThat(voices.list()).extracting(VoiceDescription::id).containsExactly(ANNA, new VoiceId("zoe"));
    }

    @Test
    void without_a_folder_there_are_none() {
        assertThat(voices.list()).isEmpty();
        assertThat(voices.exists(ANNA)).isFalse();
    }

    @Test
    void a_voice_that_is_not_there_names_those_that_are() {
        save("zoe", "z", 200);

        assertThatThrownBy(() -> voices.load(ANNA)).isInstanceOfSatisfying(MissingResourceException.class, failure -> {
            assertThat(failure).hasMessageContaining("no voice 'anna'");
            assertThat(failure.remedy()).contains("zoe");
        });
    }

    @Test
    void a_newer_format_is_refused() throws Exception {
        save("anna", "first", 220);
        Path json = folder.resolve("anna/voice.json");
        Files.writeString(json, Files.readString(json).replace("\"format_version\" : 1", "\"format_version\" : 3"));

        assertThatThrownBy(() -> voices.load(ANNA))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("newer");
    }

    @Test
    void a_damaged_reference_is_refused() throws Exception {
        save("anna", "first", 220);
        byte[] flac = Files.readAllBytes(folder.resolve("anna/reference.flac"));
        flac[flac.length / 2] ^= 1;
        Files.write(folder.resolve("anna/reference.flac"), flac);

        assertUnusable();
    }

    @Test
    void a_missing_reference_is_refused() throws Exception {
        save("anna", "first", 220);
        Files.delete(folder.resolve("anna/reference.flac"));

        assertUnusable();
    }

    @Test
    void what_is_wrong_with_a_voice_is_said_in_words() throws Exception {
        save("anna", "first", 220);
        Files.delete(folder.resolve("anna/reference.flac"));
        assertThatThrownBy(() -> voices.load(ANNA))
                .hasMessageContaining("there is no '")
                .hasMessageEndingWith("'.");

        Files.writeString(folder.resolve("anna/voice.json"), "{");
        assertThatThrownBy(() -> voices.load(ANNA))
                .hasMessageContaining("voice.json is damaged")
                .hasMessageNotContaining("Source");
    }

    @Test
    void a_description_with_impossible_values_is_refused() throws Exception {
        save("anna", "first", 220);
        Path json = folder.resolve("anna/voice.json");
        Files.writeString(json, Files.readString(json).replace("\"low\" : 100.0", "\"low\" : 900.0"));

        assertUnusable();
    }

    @Test
    void a_folder_that_was_renamed_is_refused() throws Exception {
        save("zoe", "z", 200);
        Files.move(folder.resolve("zoe"), folder.resolve("anna"));

        assertUnusable();
    }

    @Test
    void a_removed_voice_is_gone() throws Exception {
        save("anna", "first", 220);

        voices.remove(ANNA);

        assertThat(voices.exists(ANNA)).isFalse();
        assertThat(entries(folder)).isEmpty();
        assertThatThrownBy(() -> voices.remove(ANNA)).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void a_folder_that_cannot_be_made_is_said() throws Exception {
        Files.writeString(folder, "a file stands here");

        assertThatThrownBy(() -> save("anna", "first", 220)).isInstanceOf(OutputNotWrittenException.class);
    }

    @Test
    void a_description_of_another_voice_is_refused() {
        ReferenceVoice anna = TestVoices.profile("anna", "first", 220);
        ReferenceVoice zoe = TestVoices.profile("zoe", "first", 220);

        assertThatThrownBy(() -> voices.save(anna, TestVoices.description(zoe)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void many_saves_at_once_leave_one_whole_voice() throws Exception {
        IntStream.range(0, 8).parallel().forEach(index -> save("anna", "print-" + index, 200 + index));

        ReferenceVoice loaded = (ReferenceVoice) voices.load(ANNA);

        assertThat(loaded.fingerprint()).isEqualTo("print-" + Math.round(loaded.medianF0() - 200));
        assertThat(entries(folder)).containsExactly("anna");
    }

    private ReferenceVoice save(String id, String fingerprint, double medianF0) {
        ReferenceVoice voice = TestVoices.profile(id, fingerprint, medianF0);
        voices.save(voice, TestVoices.description(voice));
        return voice;
    }

    private void assertUnusable() {
        assertThatThrownBy(() -> voices.load(ANNA))
                .isInstanceOf(MissingResourceException.class)
                .hasMessageContaining("'anna' can't be used");
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
