package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.testing.ConstantSpeakerEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CompareCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void a_page_with_its_audio_is_made_and_the_scores_are_told() {
        Ended ended = compare("--presets", "draft,studio");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("anna   draft", "anna   studio", "100.0 %")
                .contains("Page:   " + out().resolve("index.html"));
        assertThat(out().resolve("audio")).isDirectoryContaining("glob:**/anna-studio-voice.flac");
        assertThat(ended.err()).contains("anna-draft conversion", "anna-studio mixing");
    }

    @Test
    void the_page_says_which_command_made_it() throws IOException {
        compare("--vocal-volume", "0.5");

        assertThat(Files.readString(out().resolve("index.html")))
                .contains("autovoice compare " + autovoice.path("song.wav"), "--vocal-volume 0.5");
    }

    @Test
    void json_is_one_object_and_all_of_standard_output() {
        autovoice.tellSpeakersBy(new ConstantSpeakerEncoder(SpeakerEmbedding.along(1)));

        JsonNode json = new ObjectMapper().readTree(compare("--json").out());

        assertThat(json.get("page").asString())
                .isEqualTo(out().resolve("index.html").toString());
        JsonNode scores = json.get("conversions").get(0);
        assertThat(scores.get("voice").asString()).isEqualTo("anna");
        assertThat(scores.get("preset").asString()).isEqualTo("balanced");
        assertThat(scores.get("similarity").get("to_target").asDouble()).isEqualTo(1);
    }

    @Test
    void without_a_speaker_encoder_it_says_what_is_missing_and_goes_on() {
        Ended ended = compare();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("No speaker encoder is installed.");
    }

    @Test
    void an_unknown_voice_is_refused_before_any_work() {
        Ended ended = run("anna,zoe");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("zoe").doesNotContain("separation");
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_folder_that_holds_something_is_refused_before_any_work() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("mine"), "mine");

        Ended refused = compare();
        Ended allowed = compare("--overwrite");

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(refused.err()).doesNotContain("separation");
        assertThat(allowed.exitCode()).isZero();
        assertThat(out().resolve("mine")).hasContent("mine");
    }

    @Test
    void a_cancelled_comparison_leaves_nothing() {
        autovoice.cancel();

        Ended ended = compare();

        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(out()).doesNotExist();
    }

    private Ended compare(String... more) {
        return run("anna", more);
    }

    private Ended run(String voices, String... more) {
        List<String> line = new ArrayList<>(
                List.of("compare", autovoice.path("song.wav"), "--voices", voices, "--out", autovoice.path("out")));
        line.addAll(List.of(more));
        return autovoice.run(line.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }
}
