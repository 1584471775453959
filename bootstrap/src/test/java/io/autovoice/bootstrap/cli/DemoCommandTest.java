package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.bootstrap.cli.toys.ToyModels;
import io.autovoice.cpu.pitch.PitchExtraction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void a_demo_replaces_nothing_that_no_demo_wrote() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine/stems")).resolve("vocals.wav");
        Files.writeString(mine, "mine");

        Ended refused = autovoice.run("demo", "--no-models", "--out", autovoice.path("mine"));

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("mine/demo-song.wav")).doesNotExist();
    }

    @Test
    void the_demo_runs_twice_in_a_row() {
        autovoice.listenBy(PitchExtraction.boersma()); // adding a voice looks closely at what it hears

        Ended first = autovoice.run("demo", "--out", autovoice.path("demo"));
        Ended second = autovoice.run("demo", "--out", autovoice.path("demo"));

        assertThat(first.err()).doesNotContain("error");
        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isZero();
        assertThat(second.out()).contains("Total", "converted-song.wav", "report.html");
    }

    @Test
    void the_demo_goes_on_without_models_and_says_why() {
        autovoice.listenBy(PitchExtraction.boersma());

        Ended without = autovoice.run("demo", "--out", autovoice.path("demo"));
        Ended unasked = autovoice.run("demo", "--out", autovoice.path("demo"), "--no-models");

        assertThat(without.exitCode()).isZero();
        assertThat(without.err())
                .contains("weights: MIT too")
                .contains("note: going on without all models: The toy network is down. Plug it in.");
        assertThat(unasked.err()).doesNotContain("toy");
    }

    @Test
    void the_demo_installs_the_models_that_can_be_had() throws IOException {
        autovoice.listenBy(PitchExtraction.boersma());
        ToyModels.upload(folder.resolve("network"));

        Ended ended = autovoice.run("demo", "--out", autovoice.path("demo"));

        assertThat(ended.exitCode()).isZero();
        assertThat(autovoice.run("models", "list").out()).doesNotContain("not installed");
    }
}
