package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.cli.toys.CommandLineFixture;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    private CommandLineFixture autovoice;

    @BeforeEach
    void set_up() {
        autovoice = new CommandLineFixture(folder);
    }

    @Test
    void help_names_every_command_on_standard_output() {
        Ended ended = autovoice.run("--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains(
                        "convert",
                        "compare",
                        "separate",
                        "pitch",
                        "voice",
                        "models",
                        "engines",
                        "similarity",
                        "validate",
                        "report",
                        "doctor",
                        "demo",
                        "completion")
                .contains("130 cancelled");
    }

    @Test
    void a_command_for_one_stage_offers_the_engines_of_that_stage_alone() {
        assertThat(autovoice.run("separate", "--help").out())
                .contains("--separator", "--preset", "--strict")
                .doesNotContain("--f0", "--content");
        assertThat(autovoice.run("pitch", "--help").out())
                .contains("--f0", "--preset", "--strict")
                .doesNotContain("--separator", "--content");
        assertThat(autovoice.run("compare", "--help").out()).contains("--separator", "--f0", "--content");
    }

    @Test
    void a_number_out_of_range_is_answered_as_the_help_writes_numbers() {
        assertThat(autovoice
                        .run("convert", "song.wav", "--voice", "anna", "--out", "o.wav", "--clarity", "-1")
                        .err())
                .contains("Clarity needs 0..1, got -1");
    }

    @Test
    void a_voice_of_nothing_is_answered_with_an_example() {
        assertThat(autovoice.run("voice", "add", "v1").err()).contains("autovoice voice add v1 speaking.wav");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert",
                "compare",
                "separate",
                "pitch",
                "voice",
                "models",
                "engines",
                "similarity",
                "validate",
                "report",
                "doctor",
                "demo",
                "completion"
            })
    void each_command_has_help(String command) {
        Ended ended = autovoice.run(command, "--help");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("autovoice " + command).doesNotContain("${");
    }

    @Test
    void the_version_is_the_one_of_the_build() {
        assertThat(autovoice.run("--version").out()).matches("autovoice \\d+\\.\\d+\\.\\d+\\S*\\R");
    }

    @Test
    void help_of_convert_names_all_its_options() {
        assertThat(autovoice.run("convert", "--help").out().replaceAll("\\s+", " "))
                .contains("--voice", "--out", "--preset", "--pitch-shift", "--vocal-volume", "--instrumental-volume")
                .contains("--stems", "--device", "--[no-]tensorrt", "--tensorrt-precision", "--strict", "--bits")
                .contains("--overwrite", "--profile", "--vocals", "--instrumental", "--[no-]preserve-techniques")
                .contains("--clarity", "--formant", "--protect", "--loudness", "--blend")
                .contains("--json", "default: balanced", "--auto-key", "--autotune");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "voice",
                "convert",
                "sing",
                "convert song.wav --voice anna",
                "convert --voice anna --out o.wav",
                "convert song.wav --vocals v.wav --voice anna --out o.wav",
                "convert --instrumental i.wav --voice anna --out o.wav",
                "convert song.wav --voice anna --out o.wav --preset best",
                "convert song.wav --voice anna --out o.wav --device gpu",
                "convert song.wav --voice anna --out o.wav --device cpu --tensorrt",
                "convert song.wav --voice anna --out o.wav --tensorrt-precision int8",
                "convert song.wav --voice anna --out o.wav --bits 20",
                "convert song.wav --voice anna --out o.wav --pitch-shift 13",
                "convert song.wav --voice anna --out o.wav --auto-key up",
                "convert song.wav --voice anna --out o.wav --auto-key octaves --pitch-shift 2",
                "convert song.wav --voice anna --out o.wav --autotune 1.5",
                "convert song.wav --voice anna --out o.wav --autotune much",
                "convert song.wav --voice anna --out o.wav --autotune 1:H",
                "convert song.wav --voice anna --out o.wav --vocal-volume 2.5",
                "convert song.wav --voice anna --out o.wav --instrumental-volume -1",
                "convert song.wav --voice ../anna --out o.wav",
                "convert song.wav --out o.wav",
                "convert song.wav --voice anna --blend anna:1 --out o.wav",
                "convert song.wav --blend anna --out o.wav",
                "convert song.wav --blend anna:0.5,anna:0.5 --out o.wav",
                "convert song.wav --blend anna:0 --out o.wav",
                "convert song.wav --voice anna --out o.wav --clarity 1.1",
                "convert song.wav --voice anna --out o.wav --formant 13",
                "convert song.wav --voice anna --out o.wav --protect 0.6",
                "convert song.wav --voice anna --out o.wav --loudness -1",
                "compare song.wav --voices anna --out d --formant -13",
                "compare song.wav --out d",
                "compare song.wav --voices anna",
                "compare song.wav --voices anna,anna --out d",
                "compare song.wav --voices anna --presets balanced,best --out d",
                "compare song.wav --voices anna --preset studio --out d",
                "compare song.wav --voices anna --out d --pitch-shift 13",
                "separate song.wav",
                "pitch --out f0.csv",
                "voice add anna",
                "voice add anna a.wav --rvc v.onnx",
                "voice add anna --rvc v.onnx --protect 0.7",
                "voice add anna --index-rate 1",
                "similarity a.wav",
                "voice add Anna a.wav",
                "models",
                "models install toy toy2 --from toy.whl",
                "models remove",
                "models remove toy --all",
                "engines",
                "engines build --device cpu",
                "engines build --tensorrt-precision int8",
                "validate --out d --song s.wav",
                "validate --out d --songs s",
                "validate --out d --song s.wav --songs s --voice anna",
                "validate --out d --only everything",
                "validate --out d --only scaling --skip scaling",
                "report"
            })
    void a_mistake_is_said_in_a_sentence_on_standard_error(String line) {
        Ended ended = autovoice.run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).startsWith("error: ").contains("--help'").doesNotContain("\tat ", "null");
    }

    @Test
    void a_word_that_is_no_preset_is_answered_by_those_there_are() {
        Ended ended = autovoice.run("convert", "s.wav", "--voice", "anna", "--out", "o.wav", "--preset", "best");

        assertThat(ended.err()).contains("--preset", "draft, fast, balanced, high, studio");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--pitch-shift",
                "--vocal-volume",
                "--instrumental-volume",
                "--clarity",
                "--formant",
                "--protect",
                "--loudness"
            })
    void a_word_that_is_no_number_is_called_so(String option) {
        Ended ended = autovoice.run("convert", "s.wav", "--voice", "anna", "--out", "o.wav", option, "abc");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(option, "'abc' is not a number");
    }

    @Test
    void a_number_that_is_not_whole_is_called_so() {
        assertThat(autovoice
                        .run("voice", "add", "anna", "--rvc", "v.onnx", "--speaker", "1.5")
                        .err())
                .contains("--speaker", "'1.5' is not a whole number");
    }

    @Test
    void a_preset_named_twice_is_called_by_its_name() {
        Ended ended = autovoice.run("compare", "s.wav", "--voices", "anna", "--presets", "draft,draft", "--out", "d");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("The preset 'draft' is named twice: name each preset once.");
    }

    @Test
    void completion_is_a_script_for_the_shell() {
        assertThat(autovoice.run("completion").out()).contains("complete -F", "--pitch-shift");
    }
}
