package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertFilesTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void stems_are_written_beside_the_song() {
        Ended ended = convert("--stems", autovoice.path("stems"));

        assertThat(ended.exitCode()).isZero();
        assertThat(folder.resolve("stems")).isDirectoryContaining("glob:**vocals.wav");
        assertThat(folder.resolve("stems")).isDirectoryContaining("glob:**instrumental.wav");
        assertThat(folder.resolve("stems")).isDirectoryContaining("glob:**converted.wav");
    }

    @Test
    void a_profile_is_written_and_its_page_named() {
        Ended ended = convert("--profile", autovoice.path("report"));

        assertThat(ended.out()).contains("Report: ", "report.html");
        assertThat(folder.resolve("report/performance_breakdown.json")).exists();
        assertThat(folder.resolve("report/report.html")).exists();
    }

    @Test
    void an_earlier_report_stays_unless_overwriting_was_asked_for() throws IOException {
        Files.createDirectory(folder.resolve("report"));
        Files.writeString(folder.resolve("report/trace.json"), "mine");

        Ended refused = convert("--profile", autovoice.path("report"));
        String kept = Files.readString(folder.resolve("report/trace.json"));
        Ended allowed = convert("--profile", autovoice.path("report"), "--overwrite");

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(refused.err()).contains("trace.json' exists already").doesNotContain("separation");
        assertThat(kept).isEqualTo("mine");
        assertThat(allowed.exitCode()).isZero();
    }

    @Test
    void a_file_that_is_there_stays_unless_overwriting_was_asked_for() throws IOException {
        Files.writeString(folder.resolve("out.wav"), "mine");

        Ended refused = convert();
        String kept = Files.readString(folder.resolve("out.wav"));
        Ended allowed = convert("--overwrite");

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(refused.err()).doesNotContain("separation"); // before any work
        assertThat(kept).isEqualTo("mine");
        assertThat(allowed.exitCode()).isZero();
    }

    @Test
    void the_input_is_never_written_over_not_even_through_a_link() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.wav"), folder.resolve("song.wav"));
        byte[] before = Files.readAllBytes(folder.resolve("song.wav"));

        Ended ended = autovoice.run(
                "convert",
                autovoice.path("song.wav"),
                "--voice",
                "anna",
                "--overwrite",
                "--out",
                autovoice.path("link.wav"));

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(ended.err()).contains("is the input itself");
        assertThat(Files.readAllBytes(folder.resolve("song.wav"))).isEqualTo(before);
    }

    @Test
    void stems_are_not_written_over_the_input_either() throws IOException {
        Files.copy(folder.resolve("song.wav"), folder.resolve("vocals.wav"));

        Ended ended = autovoice.run(
                "convert",
                autovoice.path("vocals.wav"),
                "--voice",
                "anna",
                "--overwrite",
                "--out",
                autovoice.path("o.wav"),
                "--stems",
                folder.toString());

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(folder.resolve("o.wav")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vocals.wav", "instrumental.wav", "converted.wav"})
    void the_song_and_a_stem_are_two_files(String name) {
        Ended ended = autovoice.run(
                "convert",
                autovoice.path("song.wav"),
                "--voice",
                "anna",
                "--overwrite",
                "--out",
                autovoice.path(name),
                "--stems",
                folder.toString());

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void a_report_that_can_not_be_written_is_said_before_any_work() {
        Ended ended = convert("--profile", autovoice.path("song.wav"));

        assertThat(ended.exitCode()).isEqualTo(8);
        assertThat(ended.err()).contains("song.wav' is not a folder").doesNotContain("separation");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    private Ended convert(String... more) {
        String[] arguments = {
            "convert", autovoice.path("song.wav"), "--voice", "anna", "--out", autovoice.path("out.wav")
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return autovoice.run(all);
    }
}
