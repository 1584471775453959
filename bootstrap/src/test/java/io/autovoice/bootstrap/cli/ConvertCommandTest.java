package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.gpu.GpuEngine;
import io.autovoice.application.plan.gpu.GpuEngines;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.bootstrap.cli.toys.ToyAudioFiles;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.BlendedVoice;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.IdentityVoiceConverter;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ConvertCommandTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void a_song_is_converted_and_the_time_of_each_stage_told() {
        Ended ended = convert();

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("Separation", "F0 Extraction", "Conversion", "Mixing", "Total", "100.0 %", "java")
                .contains("Song:   " + autovoice.path("out.wav"));
        assertThat(read("out.wav").frames()).isEqualTo(read("song.wav").frames());
    }

    @Test
    void progress_goes_to_standard_error_in_plain_lines() {
        Ended ended = convert();

        assertThat(ended.err())
                .contains("separation", "conversion", "100 %  mixing")
                .doesNotContain("\r");
    }

    @Test
    void quiet_says_nothing_on_standard_error() {
        assertThat(convert("--quiet").err()).isEmpty();
    }

    @Test
    void json_is_one_object_and_all_of_standard_output() {
        Ended ended = convert("--json");

        JsonNode json = new ObjectMapper().readTree(ended.out());
        assertThat(json.get("output").asString()).isEqualTo(autovoice.path("out.wav"));
        assertThat(json.get("duration_seconds").asDouble()).isEqualTo(1.0);
        assertThat(json.get("metadata").get("voice").asString()).isEqualTo("anna");
        assertThat(json.get("metadata").get("device").asString()).isEqualTo("cpu");
        assertThat(json.get("metadata").get("tensorrt").get("enabled").asBoolean())
                .isFalse();
        assertThat(json.get("metadata").get("engines").size()).isEqualTo(4);
    }

    @Test
    void knobs_and_a_blend_reach_the_converter() {
        List<VoiceProfile> voices = new ArrayList<>();
        List<ConversionSettings> settings = new ArrayList<>();
        autovoice.convertBy((vocals, source, target, voice, asked, progress) -> {
            voices.add(voice);
            settings.add(asked);
            return new IdentityVoiceConverter().convert(vocals, source, target, voice, asked, progress);
        });
        autovoice.add(TestVoice.profile("ben", 110));

        Ended ended = autovoice.run(
                ("convert song.wav --blend anna:3,ben:1 --clarity 0.25 --formant -1.5 --protect 0.1 --loudness 1 --out "
                                + autovoice.path("o.wav"))
                        .replace("song.wav", autovoice.path("song.wav"))
                        .split(" "));

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(((BlendedVoice) voices.get(0)).parts())
                .extracting(BlendedVoice.Part::weight)
                .containsExactly(0.75, 0.25);
        ConversionKnobs knobs = settings.get(0).knobs();
        assertThat(settings.get(0).clarity()).isEqualTo(0.25);
        assertThat(knobs.formant()).isEqualTo(new Semitones(-1.5));
        assertThat(knobs.protect()).hasValue(0.1);
        assertThat(knobs.loudness()).hasValue(1);
    }

    @Test
    void a_blend_with_a_voice_that_is_not_there_names_those_that_are() {
        Ended ended = autovoice.run(
                "convert", autovoice.path("song.wav"), "--blend", "anna:0.5,zoe:0.5", "--out", autovoice.path("o.wav"));

        assertThat(ended.exitCode()).isEqualTo(5);
        assertThat(ended.err()).contains("'zoe'", "anna");
    }

    @Test
    void with_stems_given_nothing_is_separated() {
        Ended ended = autovoice.run(
                "convert", "--vocals", autovoice.path("song.wav"), "--voice", "anna", "--out", autovoice.path("o.wav"));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).containsPattern("Separation +- +- +- +not run");
    }

    @Test
    void a_gpu_that_is_not_there_is_one_warning() {
        Ended ended = convert("--device", "cuda", "--tensorrt", "--json");

        assertThat(ended.exitCode()).isZero();
        assertThat(folder.resolve("out.wav")).isNotEmptyFile();
        assertThat(ended.err().lines().filter(line -> line.startsWith("warning: ")))
                .singleElement()
                .asString()
                .contains(
                        "tensorrt was asked for, but this version has no CUDA or TensorRT engines, and this is a test");
        JsonNode tensorRt =
                new ObjectMapper().readTree(ended.out()).get("metadata").get("tensorrt");
        assertThat(tensorRt.get("enabled").asBoolean()).isFalse();
        assertThat(tensorRt.get("reason").asString()).contains("this is a test");
        assertThat(tensorRt.get("remedy").asString()).isNotBlank();
    }

    @Test
    void a_gpu_that_would_serve_but_is_not_there_is_one_warning_with_its_own_remedy() {
        autovoice.runOn(new Machine(
                new GpuProbe.Unusable("this is a test", "Run it elsewhere."),
                GpuEngines.of(GpuEngine.cuda(PipelineStage.MIXING)),
                List.of()));

        Ended ended = convert("--device", "cuda");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err())
                .containsOnlyOnce(
                        "warning: cuda:0 was asked for, but this is a test: all stages run on the CPU. Run it");
    }

    @Test
    void strict_refuses_to_do_without_the_gpu_and_says_the_remedy() {
        Ended ended = convert("--device", "cuda", "--tensorrt", "--strict");

        assertThat(ended.exitCode()).isEqualTo(6);
        assertThat(ended.err()).contains("this is a test", "Leave out the GPU and TensorRT", "Without --strict");
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    @Test
    void a_cancelled_conversion_leaves_nothing_behind() {
        autovoice.cancel();

        Ended ended = convert();

        assertThat(ended.exitCode()).isEqualTo(130);
        assertThat(folder.resolve("out.wav")).doesNotExist();
    }

    @Test
    void silence_is_refused() {
        autovoice.write("silent.wav", TestSignals.silence(new SampleRate(8000), 1, 1));

        Ended ended = autovoice.run(
                "convert", autovoice.path("silent.wav"), "--voice", "anna", "--out", autovoice.path("o.wav"));

        assertThat(ended.exitCode()).isEqualTo(4);
        assertThat(ended.err()).contains("silent.wav is silent");
    }

    private Ended convert(String... more) {
        String[] arguments = {
            "convert", autovoice.path("song.wav"), "--voice", "anna", "--out", autovoice.path("out.wav")
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return autovoice.run(all);
    }

    private Waveform read(String name) {
        return new ToyAudioFiles().read(folder.resolve(name), StageProgress.NONE);
    }

    @Test
    void what_became_of_key_and_notes_is_told() {
        Ended ended = convert("--auto-key", "semitones", "--autotune", "1:Am");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("transposed by +0.0 semitones; 1 notes tuned towards Am at A = 440.0 Hz");
    }

    @Test
    void programs_read_of_key_and_notes() {
        JsonNode melody = new ObjectMapper()
                .readTree(convert("--autotune", "0.5", "--json").out())
                .get("melody");

        assertThat(melody.get("band_shift_semitones").asDouble()).isZero();
        assertThat(melody.get("autotune").get("key").asString()).isEqualTo("chromatic");
        assertThat(melody.get("autotune").get("key_confidence").asDouble()).isZero();
    }

    @Test
    void programs_read_how_every_knob_stood() {
        JsonNode turned = knobs("--formant", "2", "--loudness", "0.25", "--autotune", "0.5:Am", "--pitch-shift", "-3");
        JsonNode untouched = knobs();

        assertThat(turned.get("formant_semitones").asDouble()).isEqualTo(2);
        assertThat(turned.get("loudness").asDouble()).isEqualTo(0.25);
        assertThat(turned.get("autotune").get("strength").asDouble()).isEqualTo(0.5);
        assertThat(turned.get("autotune").get("key").asString()).isEqualTo("Am");
        assertThat(turned.get("pitch_shift_semitones").asDouble()).isEqualTo(-3);
        assertThat(turned.get("auto_key").isNull()).isTrue();
        assertThat(untouched.get("clarity").asDouble()).isEqualTo(0.5);
        assertThat(untouched.get("protect").asDouble()).isEqualTo(0.5);
        assertThat(untouched.get("auto_key").asString()).isEqualTo("octaves");
        assertThat(untouched.get("blend").get(0).get("voice").asString()).isEqualTo("anna");
    }

    private JsonNode knobs(String... options) {
        String[] all = Stream.concat(Stream.of(options), Stream.of("--json", "--overwrite"))
                .toArray(String[]::new);
        return new ObjectMapper().readTree(convert(all).out()).get("knobs");
    }

    @Test
    void a_word_that_is_no_key_is_answered_by_what_is_one() {
        assertThat(convert("--autotune", "1:H").err()).contains("--autotune", "C, Am, F#m or Bb; or chromatic");
        assertThat(convert("--auto-key", "up").err()).contains("--auto-key", "off, octaves or semitones");
    }
}
