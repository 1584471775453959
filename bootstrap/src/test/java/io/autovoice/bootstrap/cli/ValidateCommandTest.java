package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.testing.FailingVoiceConverter;
import io.autovoice.domain.testing.TestSignals;
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

class ValidateCommandTest {
    private static final String QUICK = "length_exact,determinism";

    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void what_was_asked_and_passed_ends_with_0() {
        Ended ended = validate("report", "--only", QUICK);

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .containsPattern("length_exact +passed")
                .containsPattern("determinism +passed")
                .doesNotContain("latency");
        assertThat(folder.resolve("report/profile.json")).exists();
        assertThat(folder.resolve("report/latency_tensorrt.json")).doesNotExist();
    }

    @Test
    void what_was_skipped_ends_with_10() {
        assertThat(validate("report", "--only", QUICK + ",similarity").exitCode())
                .isEqualTo(10);
    }

    @Test
    void what_failed_ends_with_9() {
        autovoice.convertBy(new FailingVoiceConverter(new EngineFailedException("It broke.", "Mend it.")));

        Ended ended = validate("report", "--only", QUICK);

        assertThat(ended.exitCode()).isEqualTo(9);
        assertThat(ended.out()).contains("It broke. Mend it.");
    }

    @Test
    void twice_the_same_verdicts_and_the_same_sound() throws IOException {
        validate("one", "--only", QUICK);
        validate("two", "--only", QUICK);

        JsonNode one = json("one/validation.json");
        JsonNode two = json("two/validation.json");
        assertThat(one.get("verdict")).isEqualTo(two.get("verdict"));
        assertThat(one.get("details").get("sound_sha256").asString())
                .hasSize(64)
                .isEqualTo(two.get("details").get("sound_sha256").asString());
        assertThat(one.get("details").get("fingerprint"))
                .isEqualTo(two.get("details").get("fingerprint"));
    }

    @Test
    void a_folder_of_songs_has_a_report_for_each_and_a_summary() throws IOException {
        Files.createDirectories(folder.resolve("songs"));
        autovoice.write("songs/b.wav", TestSignals.of(new SampleRate(16_000), 1, 2, n -> 0.3 * Math.sin(0.1 * n)));
        autovoice.write("songs/a.wav", TestSignals.of(new SampleRate(16_000), 1, 1, n -> 0.3 * Math.sin(0.2 * n)));
        autovoice.write("songs/mute.wav", TestSignals.silence(new SampleRate(16_000), 1, 1));
        Files.writeString(folder.resolve("songs/notes.txt"), "no song");

        Ended ended = autovoice.run(
                "validate",
                "--out",
                autovoice.path("all"),
                "--songs",
                autovoice.path("songs"),
                "--voice",
                "anna",
                "--only",
                "length_exact");

        assertThat(ended.exitCode()).isEqualTo(9);
        assertThat(ended.out())
                .containsPattern("a.wav +passed")
                .containsPattern("b.wav +passed")
                .containsPattern("mute.wav +failed .*is silent");
        assertThat(folder.resolve("all/a/validation.json")).exists();
        assertThat(folder.resolve("all/b/profile.json")).exists();
        assertThat(folder.resolve("all/system")).doesNotExist();
        JsonNode summary = json("all/summary.json");
        assertThat(summary.get("validations")).hasSize(3);
        assertThat(json("all/a/profile.json")
                        .get("cold")
                        .get("first_in_process")
                        .asBoolean())
                .isTrue();
        assertThat(json("all/b/profile.json")
                        .get("cold")
                        .get("first_in_process")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_folder_without_songs_is_said() {
        Ended ended = autovoice.run(
                "validate", "--out", autovoice.path("r"), "--songs", autovoice.path("data"), "--voice", "anna");

        assertThat(ended.exitCode()).isEqualTo(5);
    }

    @Test
    void a_truth_that_is_not_whole_says_what_it_needs() throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        autovoice.write("truth/mixture.wav", TestSignals.of(new SampleRate(16_000), 1, 2, n -> 0.3 * Math.sin(n)));

        Ended ended = validate("report", "--truth", autovoice.path("truth"), "--only", "f0_quality");

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("has no vocals.wav or vocals.flac", "f0.csv with seconds and hertz");
    }

    @Test
    void a_truth_that_is_given_is_what_quality_is_measured_by() throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        for (String name : List.of("mixture", "vocals", "instrumental")) {
            autovoice.write(
                    "truth/" + name + ".wav", TestSignals.of(new SampleRate(16_000), 1, 2, n -> 0.3 * Math.sin(n)));
        }
        Files.writeString(folder.resolve("truth/f0.csv"), "seconds,hertz\n0.5,220\n");

        Ended ended = validate("report", "--truth", autovoice.path("truth"), "--only", "f0_quality");

        assertThat(ended.out()).contains("raw pitch accuracy 1.000"); // the toy hears 220 Hz everywhere
    }

    private Ended validate(String out, String... further) {
        List<String> line = new ArrayList<>(List.of(
                "validate",
                "--out",
                autovoice.path(out),
                "--song",
                autovoice.path("song.wav"),
                "--voice",
                "anna",
                "--overwrite"));
        line.addAll(List.of(further));
        return autovoice.run(line.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
    }
}
