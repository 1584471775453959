package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceConverter;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.TestSignals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class BenchCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void combinations_stand_beside_each_other_and_what_cannot_run_says_why() throws IOException {
        Ended ended = bench("--devices=cpu,cuda", "--presets=draft,fast", "--runs=2", "--out", autovoice.path("b"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .containsPattern("cpu +auto +draft +\\d")
                .containsPattern("cpu +auto +fast +\\d")
                .containsPattern("cuda:0 +auto +draft .*not run: .*this is a test");
        JsonNode entries = json("b/bench.json").get("entries");
        assertThat(entries).hasSize(4);
        assertThat(entries.get(0).get("status").asString()).isEqualTo("measured");
        assertThat(entries.get(3).get("status").asString()).isEqualTo("not_run");
        assertThat(folder.resolve("b/bench.md")).content().contains("| cpu | auto | draft |");
    }

    @Test
    void all_presets_and_each_choice_of_tensorrt() throws IOException {
        Ended ended = bench("--device=cpu", "--presets=all", "--tensorrt=on,off", "--runs=1", "--json");

        JsonNode entries = new ObjectMapper().readTree(ended.out()).get("entries");
        assertThat(entries).hasSize(10);
        assertThat(entries.get(0).get("reason").asString()).contains("device cpu");
        assertThat(entries.get(9).get("preset").asString()).isEqualTo("studio");
        assertThat(entries.get(9).get("status").asString()).isEqualTo("measured");
    }

    @Test
    void what_got_slower_than_a_stored_profile_ends_with_11() {
        autovoice.convertBy(sleeping(50));
        assertThat(bench("--save", autovoice.path("before.json"), "--runs=7").exitCode())
                .isZero();

        autovoice.convertBy(sleeping(150));
        Ended slower = bench("--baseline", autovoice.path("before.json"), "--threshold=50");

        assertThat(slower.exitCode()).isEqualTo(11);
        assertThat(slower.out())
                .containsPattern("conversion .*regression")
                .containsPattern("total .*regression")
                .contains("Regression: slower by more than 50.0 %", "7 and 7 runs");
    }

    @Test
    void the_same_build_ends_with_0() {
        autovoice.convertBy(sleeping(50));
        bench("--save", autovoice.path("before.json"), "--runs=7");

        Ended same = bench("--baseline", autovoice.path("before.json"), "--threshold=50");

        assertThat(same.exitCode()).isZero();
        assertThat(same.out()).contains("No regression");
    }

    @Test
    void another_song_or_preset_is_not_compared() {
        bench("--save", autovoice.path("before.json"), "--runs=7", "--preset=draft");
        autovoice.write("other.wav", TestSignals.of(new SampleRate(16_000), 1, 2, n -> 0.3 * Math.sin(0.2 * n)));

        Ended other = autovoice.run(
                "bench",
                "--song",
                autovoice.path("other.wav"),
                "--voice",
                "anna",
                "--baseline",
                autovoice.path("before.json"),
                "--preset=fast");

        assertThat(other.exitCode()).isEqualTo(5);
        assertThat(other.err()).contains("option preset: fast here, draft there", "song: ");
    }

    @Test
    void too_few_runs_to_compare_with_are_said() {
        bench("--save", autovoice.path("before.json"), "--runs=3");

        Ended ended = bench("--baseline", autovoice.path("before.json"));

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("too few runs to compare with: 3");
    }

    @Test
    void a_stored_profile_is_not_replaced_unasked() {
        bench("--save", autovoice.path("before.json"), "--runs=1");

        assertThat(bench("--save", autovoice.path("before.json"), "--runs=1").exitCode())
                .isEqualTo(8);
        assertThat(bench("--save", autovoice.path("before.json"), "--runs=1", "--overwrite")
                        .exitCode())
                .isZero();
    }

    @Test
    void a_launcher_that_is_none_is_said() throws IOException {
        assertThat(bench("--against", autovoice.path("nothing")).exitCode()).isEqualTo(5);
        Path mute = Files.writeString(folder.resolve("mute"), "#!/bin/sh\necho hello\n");
        assertThat(mute.toFile().setExecutable(true)).isTrue();

        Ended ended = bench("--against", mute.toString());

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err()).contains("mute' has ended in the midst of the comparison");
    }

    @ParameterizedTest
    @CsvSource({
        "--presets=draft --against=x --baseline=y, give one",
        "--presets=all --save=x, needs one device",
        "--threshold=5, goes with --baseline or --against",
        "--runs=5 --thorough, neither with --thorough",
        "--against=x --save=y, does not go with --against",
        "--best-of=5, goes with --against",
        "--against=x --best-of=0, Turns need",
        "--against=x --runs=7, even numbers of pairs",
        "--tensorrt=perhaps, 'TensorRT is on, off or auto'",
        "--presets=quick, A preset is one of",
        "--runs=0, Runs need"
    })
    void what_does_not_go_together_is_a_usage_error(String options, String said) {
        Ended ended = bench(options.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(said.replace("'", ""));
    }

    @Test
    void a_song_needs_a_voice() {
        assertThat(autovoice.run("bench", "--song", autovoice.path("song.wav")).exitCode())
                .isEqualTo(2);
        assertThat(autovoice
                        .run("bench", "--song", autovoice.path("song.wav"), "--voice", "nobody")
                        .exitCode())
                .isEqualTo(5);
    }

    private Ended bench(String... further) {
        List<String> line = new ArrayList<>(List.of("bench", "--song", autovoice.path("song.wav"), "--voice", "anna"));
        line.addAll(List.of(further));
        return autovoice.run(line.toArray(String[]::new));
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
    }

    private static VoiceConverter sleeping(long milliseconds) {
        return new SleepingVoiceConverter(milliseconds);
    }

    private record SleepingVoiceConverter(long milliseconds) implements VoiceConverter {
        @Override
        public Waveform convert(
                Waveform vocals,
                F0Contour sourceF0,
                F0Contour targetF0,
                VoiceProfile target,
                ConversionSettings settings,
                StageProgress progress) {
            try {
                Thread.sleep(milliseconds);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return new IdentityVoiceConverter().convert(vocals, sourceF0, targetF0, target, settings, progress);
        }
    }
}
