package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.testing.ConstantSpeakerEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class OtherCommandsTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void separate_writes_two_stems() {
        Ended ended = autovoice.run("separate", autovoice.path("song.wav"), "--out", autovoice.path("stems"), "--json");

        JsonNode json = json(ended);
        assertThat(Path.of(json.get("vocals").asString())).exists();
        assertThat(Path.of(json.get("instrumental").asString())).exists();
        assertThat(json.get("channels").asInt()).isEqualTo(2);
    }

    @Test
    void pitch_is_a_table_with_a_point_every_ten_milliseconds() throws IOException {
        Ended ended = autovoice.run("pitch", autovoice.path("song.wav"), "--out", autovoice.path("f0.csv"));

        List<String> lines = Files.readAllLines(folder.resolve("f0.csv"));
        assertThat(ended.exitCode()).isZero();
        assertThat(lines).hasSize(102).startsWith("seconds,hertz", "0.00,220.000", "0.01,220.000");
    }

    @Test
    void a_table_that_is_there_stays() throws IOException {
        Files.writeString(folder.resolve("f0.csv"), "mine");

        Ended ended = autovoice.run("pitch", autovoice.path("song.wav"), "--out", autovoice.path("f0.csv"));

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(folder.resolve("f0.csv")).hasContent("mine");
    }

    @Test
    void a_validation_that_can_not_test_everything_is_incomplete() {
        Ended ended = autovoice.run(
                "validate", "--out", autovoice.path("report"), "--song", autovoice.path("song.wav"), "--voice", "anna");

        assertThat(ended.out()).contains("latency", "skipped");
        assertThat(ended.exitCode()).isIn(9, 10); // toy stages take no time, which the timing test may not like
        assertThat(folder.resolve("report/validation_report.md")).exists();
    }

    @Test
    void an_earlier_validation_stays_unless_overwriting_was_asked_for() throws IOException {
        Files.writeString(folder.resolve("validation.json"), "mine");

        Ended refused = autovoice.run("validate", "--out", folder.toString());

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(folder.resolve("validation.json")).hasContent("mine");
        assertThat(folder.resolve("demo-voice.wav")).doesNotExist();
    }

    @Test
    void similarity_is_told_next_to_what_is_usual() {
        autovoice.tellSpeakersBy(new ConstantSpeakerEncoder(SpeakerEmbedding.along(1, 2)));
        String song = autovoice.path("song.wav");

        assertThat(autovoice.run("similarity", song, song).out()).contains("1.000", "one speaker", "0.54 +- 0.07");
        JsonNode json = json(autovoice.run("similarity", song, song, "--json"));
        assertThat(json.get("similarity").asDouble()).isCloseTo(1, offset(1e-6));
        assertThat(json.get("same_speaker").get("mean").asDouble()).isPositive();
    }

    @Test
    void without_a_speaker_encoder_it_is_said_what_to_install() {
        Ended ended = autovoice.run("similarity", autovoice.path("song.wav"), autovoice.path("song.wav"));

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("autovoice models install ge2e-speaker");
    }

    @Test
    void a_validation_compares_voices_where_it_can() {
        String[] line = {
            "validate",
            "--out",
            autovoice.path("r"),
            "--song",
            autovoice.path("song.wav"),
            "--voice",
            "anna",
            "--only",
            "similarity",
            "--overwrite"
        };
        assertThat(autovoice.run(line).out()).containsPattern("similarity +skipped");
        autovoice.tellSpeakersBy(new ConstantSpeakerEncoder(SpeakerEmbedding.along(1, 2)));

        assertThat(autovoice.run(line).out())
                .containsPattern("similarity +failed")
                .contains("1.00 like the target");
    }

    @Test
    void a_speaker_encoder_that_fails_does_not_spoil_a_validation() {
        autovoice.tellSpeakersBy((voice, progress) -> {
            throw new EngineFailedException("The model can't be loaded.", "See what is wrong with it.");
        });

        assertThat(autovoice
                        .run(
                                "validate",
                                "--out",
                                autovoice.path("r"),
                                "--song",
                                autovoice.path("song.wav"),
                                "--voice",
                                "anna",
                                "--only",
                                "similarity")
                        .out())
                .containsPattern("similarity +skipped");
    }

    @Test
    void a_report_is_made_anew_from_its_files() {
        autovoice.run(
                "convert",
                autovoice.path("song.wav"),
                "--voice",
                "anna",
                "--out",
                autovoice.path("o.wav"),
                "--profile",
                autovoice.path("report"));

        Ended ended = autovoice.run("report", autovoice.path("report"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("report.html");
    }

    @Test
    void a_folder_without_our_files_makes_no_report() {
        assertThat(autovoice.run("report", folder.toString()).exitCode()).isEqualTo(5);
    }

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
