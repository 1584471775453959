package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.bootstrap.cli.CommandLineFixture.Ended;
import io.autovoice.cpu.pitch.PitchExtraction;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.testing.ConstantSpeakerEncoder;
import io.autovoice.domain.testing.TestVoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
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
    void voices_are_listed_for_people_and_machines() {
        assertThat(autovoice.run("voice", "list").out()).contains("Voice", "anna", "220 Hz");
        assertThat(json(autovoice.run("voice", "list", "--json")).get("voices").size())
                .isEqualTo(1);
    }

    @Test
    void a_voice_is_shown() {
        JsonNode json = json(autovoice.run("voice", "show", "anna", "--json"));

        assertThat(json.get("f0_median_hertz").asDouble()).isEqualTo(220.0);
    }

    @Test
    void a_voice_is_added_from_a_recording() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 20, 220));

        Ended ended = autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"));

        assertThat(ended.err()).doesNotContain("error");
        assertThat(ended.exitCode()).isZero();
        assertThat(autovoice.run("voice", "list").out()).contains("anna", "berta");
    }

    @Test
    void what_a_reference_is_worth_is_said_when_it_is_added_and_when_it_is_shown() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));

        Ended added = autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"));
        Ended shown = autovoice.run("voice", "show", "berta");
        JsonNode report =
                json(autovoice.run("voice", "show", "berta", "--json")).get("report");

        assertThat(added.out()).contains("s of 8.0 s given", "median A3", "below the voice");
        assertThat(added.err()).contains("words get clearer up to about 40 s");
        assertThat(shown.out()).contains("s of 8.0 s given");
        assertThat(shown.err()).contains("words get clearer up to about 40 s");
        assertThat(report.get("pauses_heard").asBoolean()).isFalse(); // breaths of 0.15 s are no pauses
        assertThat(report.get("separated_share").asDouble()).isZero();
        assertThat(report.get("advice").size()).isPositive();
    }

    @Test
    void a_recording_of_somebody_else_is_a_warning_that_stays() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 12, 220));
        autovoice.write("carl.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));
        autovoice.tellSpeakersBy((voice, progress) ->
                voice.seconds() > 10 ? SpeakerEmbedding.along(1, 0) : SpeakerEmbedding.along(0.3, 1));
        String warning = "berta.wav and carl.wav sound like two people";

        Ended added = autovoice.run(
                "voice", "add", "berta", autovoice.path("berta.wav"), autovoice.path("carl.wav"), "--quiet");
        Ended shown = autovoice.run("voice", "show", "berta", "--quiet");
        JsonNode voices = json(autovoice.run("voice", "list", "--json")).get("voices");

        assertThat(added.err()).containsOnlyOnce("warning: " + warning);
        assertThat(shown.err()).containsOnlyOnce("warning: " + warning);
        assertThat(voices.toString()).containsOnlyOnce(warning);
    }

    @Test
    void a_recording_is_separated_if_asked() {
        autovoice.write("berta.wav", TestVoice.sung(new SampleRate(24_000), 8, 220));

        Ended ended =
                autovoice.run("voice", "add", "berta", autovoice.path("berta.wav"), "--separate", "always", "--json");

        assertThat(json(ended).get("report").get("separated_share").asDouble()).isEqualTo(1);
    }

    @Test
    void separation_is_auto_always_or_never() {
        Ended ended = autovoice.run("voice", "add", "b", autovoice.path("song.wav"), "--separate", "perhaps");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("auto, always or never");
    }

    @Test
    void a_removed_voice_is_gone() {
        Ended ended = autovoice.run("voice", "remove", "anna");

        assertThat(ended.exitCode()).isZero();
        assertThat(autovoice.run("voice", "show", "anna").exitCode()).isEqualTo(5);
    }

    @Test
    void removing_says_so_to_programs_too() {
        assertThat(autovoice.run("voice", "remove", "anna", "--json").out().strip())
                .isEqualTo("{\"removed\": \"anna\"}");
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
    void a_demo_replaces_nothing_that_no_demo_wrote() throws IOException {
        Path mine = Files.createDirectories(folder.resolve("mine/stems")).resolve("vocals.wav");
        Files.writeString(mine, "mine");

        Ended refused = autovoice.run("demo", "--no-models", "--out", autovoice.path("mine"));

        assertThat(refused.exitCode()).isEqualTo(8);
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("mine/demo-song.wav")).doesNotExist();
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
                                "anna")
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

    @Test
    void the_doctor_tells_engines_and_what_is_missing() {
        assertThat(autovoice.run("doctor").out()).contains("java", "cores", "none: this is a test. Run it elsewhere.");
        assertThat(json(autovoice.run("doctor", "--json")).get("separation").asString())
                .isEqualTo("java");
    }

    @Test
    void the_doctor_shows_gpus_and_what_each_stage_would_need() {
        Gpu first = new Gpu(
                0, "Some GPU", "0000:01:00.0", new Gpu.ComputeCapability(8, 9), 24L << 30, OptionalLong.of(20L << 30));
        Gpu second = new Gpu(
                1, "Other GPU", "0000:02:00.0", new Gpu.ComputeCapability(7, 5), 8L << 30, OptionalLong.empty());
        autovoice.runOn(new Machine(
                new GpuProbe.Usable(
                        first,
                        "550.90.07",
                        "12.4",
                        new GpuLibrary.Present("12.6"),
                        new GpuLibrary.Absent("libnvinfer.so.10 wasn't found", "Install TensorRT."),
                        List.of(first, second)),
                GpuEngines.of(
                        GpuEngine.tensorRt(PipelineStage.SEPARATION, ModelFamily.SPLEETER),
                        GpuEngine.cuda(PipelineStage.MIXING)),
                List.of()));

        String words = autovoice.run("doctor").out();
        JsonNode values = json(autovoice.run("doctor", "--json"));

        assertThat(words)
                .contains(
                        "cuda:0 Some GPU, compute capability 8.9, 24.0 GiB, 20.0 GiB free",
                        "cuda:1 Other GPU, compute capability 7.5, 8.0 GiB" + System.lineSeparator(),
                        "driver 550.90.07, which speaks CUDA 12.4",
                        "NVRTC 12.6",
                        "TensorRT none: libnvinfer.so.10 wasn't found. Install TensorRT.",
                        "java: no model for it is installed. Better: autovoice models install spleeter-2stems; tensorrt, but"
                                + " libnvinfer.so.10 wasn't found",
                        "cuda: the GPU is there",
                        "off: libnvinfer.so.10 wasn't found. Install TensorRT.");
        assertThat(values.get("gpu").get("devices").size()).isEqualTo(2);
        assertThat(values.get("mixing").asString()).isEqualTo("cuda");
        assertThat(values.get("advice").get("mixing").get("better").isNull()).isTrue();
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

    private static JsonNode json(Ended ended) {
        return new ObjectMapper().readTree(ended.out());
    }
}
