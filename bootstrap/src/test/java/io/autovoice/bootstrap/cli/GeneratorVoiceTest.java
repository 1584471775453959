package io.autovoice.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.io.OutputFile;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.progress.Cancellation;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.cli.toys.CommandLineFixture.Ended;
import io.autovoice.bootstrap.console.Terminal;
import io.autovoice.bootstrap.wiring.GuiceComposition;
import io.autovoice.cpu.audio.AudioFiles;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestVoice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a trained voice's file to a song, with the real wiring and networks that have the right shapes. */
class GeneratorVoiceTest {
    @TempDir
    Path folder;

    @Test
    void a_trained_voice_sings_once_its_content_model_is_there() throws IOException {
        Path voice = Files.write(folder.resolve("rita.onnx"), generator());
        Path content = Files.write(folder.resolve("vec-768-layer-12.onnx"), contentModel());
        Path song = song();
        Path out = folder.resolve("out.wav");

        Ended added = run("voice", "add", "rita", "--rvc", voice.toString(), "--usual-f0", "220");
        Ended tooEarly = run("convert", "--vocals", song.toString(), "--voice", "rita", "--out", out.toString());
        Ended installed = run("models", "install", "--from", content.toString(), "--yes");
        Ended sung = run("convert", "--vocals", song.toString(), "--voice", "rita", "--out", out.toString());

        assertThat(added.exitCode()).as(added.err()).isZero();
        assertThat(added.err()).contains("40000 Hz", "768 content features");
        assertThat(run("voice", "show", "rita").out()).contains("a trained generator", "220 Hz");
        assertThat(tooEarly.exitCode()).isEqualTo(5);
        assertThat(tooEarly.err()).contains("autovoice models install");
        assertThat(installed.exitCode()).as(installed.err()).isZero();
        assertThat(sung.exitCode()).as(sung.err()).isZero();
        assertThat(out).exists();
    }

    @Test
    void the_engine_that_is_named_is_the_one_that_sang_and_knobs_are_taken() throws IOException {
        Path voice = Files.write(folder.resolve("rita.onnx"), generator());
        Path content = Files.write(folder.resolve("vec-768-layer-12.onnx"), contentModel());
        run("voice", "add", "rita", "--rvc", voice.toString(), "--usual-f0", "220");
        run("models", "install", "--from", content.toString(), "--yes");

        Ended sung = run(("convert --vocals SONG --voice rita --formant 3 --loudness 1 --clarity 1 --json --out OUT")
                .replace("SONG", song().toString())
                .replace("OUT", folder.resolve("out.wav").toString())
                .split(" "));

        assertThat(sung.exitCode()).as(sung.err()).isZero();
        assertThat(sung.out()).contains("\"onnxruntime:rita\"");
    }

    @Test
    void a_trained_voice_is_not_blended() throws IOException {
        Path voice = Files.write(folder.resolve("rita.onnx"), generator());
        run("voice", "add", "rita", "--rvc", voice.toString());
        run("voice", "add", "ruth", "--rvc", voice.toString());

        Ended ended = run(
                "convert",
                "--vocals",
                song().toString(),
                "--blend",
                "rita:1,ruth:1",
                "--out",
                folder.resolve("out.wav").toString());

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Only voices made from recordings can be blended, and 'rita'");
    }

    @Test
    void a_file_that_is_no_trained_voice_is_refused_with_what_was_expected() throws IOException {
        Path content = Files.write(folder.resolve("vec.onnx"), contentModel());
        Path text = Files.writeString(folder.resolve("text.onnx"), "no network");

        for (Path file : List.of(content, text)) {
            Ended ended = run("voice", "add", "rita", "--rvc", file.toString());

            assertThat(ended.exitCode()).isEqualTo(5);
            assertThat(ended.err()).contains("phone_lengths int64[1]");
        }
    }

    private Ended run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        Map<String, String> environment = Map.of(
                "AUTOVOICE_CACHE", folder.resolve("cache").toString(),
                "AUTOVOICE_DATA", folder.resolve("data").toString());
        try (ResourceScope scope = new ResourceScope()) {
            GuiceComposition composition = new GuiceComposition(scope, environment);
            int exitCode =
                    new CommandTree(new CommandContext(composition, terminal, new Cancellation())).run(arguments);
            return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        }
    }

    private Path song() {
        Path song = folder.resolve("song.wav");
        AudioFiles.writer(WaveformStorage.HEAP)
                .write(TestVoice.sung(new SampleRate(22_050), 2, 220), OutputFile.of(song), StageProgress.NONE);
        return song;
    }

    /** 400 samples a frame, each a little of pitchf and of what is said. */
    private static byte[] generator() {
        OnnxGraph graph = new OnnxGraph("generator");
        String phone = graph.input("phone", ElementKind.FLOAT, 1, "frames", 768);
        graph.input("phone_lengths", ElementKind.INT64, 1);
        graph.input("pitch", ElementKind.INT64, 1, "frames");
        String pitchf = graph.input("pitchf", ElementKind.FLOAT, 1, "frames");
        graph.input("ds", ElementKind.INT64, 1);
        graph.input("rnd", ElementKind.FLOAT, 1, 192, "frames");
        String said = graph.node("MatMul", List.of(phone, graph.weights("w", new float[768 * 400], 768, 400)));
        String high = graph.node(
                "Mul",
                List.of(
                        graph.node("Unsqueeze", List.of(pitchf, graph.integers("last", 2))),
                        graph.weights("little", new float[] {1e-4f}, 1)));
        String samples = graph.node("Add", List.of(said, high));
        graph.add("Reshape", List.of(samples, graph.integers("flat", 1, 1, -1)), List.of("audio"));
        return graph.output("audio", ElementKind.FLOAT, 1, 1, "samples").toBytes();
    }

    private static byte[] contentModel() {
        OnnxGraph graph = new OnnxGraph("content");
        String source = graph.input("source", ElementKind.FLOAT, 1, 1, "samples");
        float[] weights = new float[768 * 400];
        Arrays.fill(weights, 0.01f);
        String rows = graph.node(
                "Conv",
                List.of(source, graph.weights("w", weights, 768, 1, 400)),
                Attribute.of("strides", new long[] {320}));
        graph.add("Transpose", List.of(rows), List.of("embed"), Attribute.of("perm", 0, 2, 1));
        return graph.output("embed", ElementKind.FLOAT, 1, "rows", 768).toBytes();
    }
}
