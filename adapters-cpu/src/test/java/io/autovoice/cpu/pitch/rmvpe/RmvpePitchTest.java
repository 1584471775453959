package io.autovoice.cpu.pitch.rmvpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.cpu.onnx.graph.Attribute;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.cpu.pitch.neural.TemplateNetwork;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.SalienceBins;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.PitchExtractorContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a network of RMVPE's shapes that knows what tones look like. */
class RmvpePitchTest implements PitchExtractorContract {
    private static final ResourceScope SCOPE = new ResourceScope();

    @TempDir
    private static Path folder;

    private static PitchExtractor extractor = (voice, grid, range, progress) -> new F0Contour(grid, new float[0]);

    @BeforeAll
    static void open() throws IOException {
        LogMel mel = new LogMel(MelFilters.htk(SalienceNetwork.BANDS, 16_000, LogMel.LENGTH, 30, 8000), 512, 0);
        byte[] bytes = TemplateNetwork.of(new SalienceBins(360, 1997.3794084376191, 20, false), mel, true);
        extractor = RmvpePitch.extractor(open("templates", bytes));
    }

    @AfterAll
    static void close() {
        SCOPE.close();
    }

    @Override
    public PitchExtractor extractor() {
        return extractor;
    }

    /** 22 cents: this network knows pitches 20 cents apart, and is unsure at the ends of a recording. */
    @Override
    public Percentage pitchTolerance() {
        return Percentage.withPercentage(1.3);
    }

    /** Runs with 32, 64 and 128 frames, and several of the longest. */
    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.05, 0.4, 1.1, 9.3})
    void every_number_of_frames_fits(double seconds) {
        F0Contour f0 = extractor.extract(
                TestSignals.harmonicTone(SampleRate.CD, seconds, 246.9),
                FrameGrid.TEN_MILLISECONDS,
                F0Range.SINGING,
                StageProgress.NONE);

        assertThat(f0.voiced().length).isGreaterThan(f0.hops() / 2);
        for (float hertz : f0.voiced()) {
            assertThat(hertz).isCloseTo(246.9f, pitchTolerance());
        }
    }

    /** A reshape into groups of 32 frames fails on any other number: so does the real network's U-shape. */
    @Test
    void frames_come_in_multiples_of_32() throws IOException {
        OnnxGraph graph = new OnnxGraph("strict");
        String in = graph.input("mel", ElementKind.FLOAT, 1, 128, "frames");
        graph.integers("groups", -1, 32, 128);
        graph.integers("flat", 1, -1, 128);
        graph.weights("none", new float[128 * 360], 128, 360);
        String rows = graph.node("Transpose", List.of(in), Attribute.of("perm", 0, 2, 1));
        String grouped = graph.node("Reshape", List.of(rows, "groups"));
        graph.add("MatMul", List.of(graph.node("Reshape", List.of(grouped, "flat")), "none"), List.of("salience"));
        byte[] bytes =
                graph.output("salience", ElementKind.FLOAT, 1, "frames", 360).toBytes();
        PitchExtractor strict = RmvpePitch.extractor(open("strict", bytes));

        F0Contour f0 = strict.extract(
                TestSignals.harmonicTone(SampleRate.CD, 3.21, 200),
                FrameGrid.TEN_MILLISECONDS,
                F0Range.SINGING,
                StageProgress.NONE);

        assertThat(f0.voiced()).isEmpty(); // it finds nothing salient
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        OnnxGraph graph = new OnnxGraph("other");
        graph.add("Identity", List.of(graph.input("x", ElementKind.FLOAT, 1, "n", 128)), List.of("y"));
        Network other =
                open("other", graph.output("y", ElementKind.FLOAT, 1, "n", 128).toBytes());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RmvpePitch.extractor(other))
                .withMessageContaining(
                        "RMVPE needs a network with mel float[1, 128, ?] in, salience float[1, ?, 360] out")
                .withMessageContaining("x=float[1, ?, 128]");
    }

    @Test
    void is_known_by_its_shapes_whatever_the_names() {
        TensorSpec mel = new TensorSpec(ElementType.FLOAT, 1, 128, -1);
        TensorSpec salience = new TensorSpec(ElementType.FLOAT, 1, -1, 360);
        TensorSpec fixed = new TensorSpec(ElementType.FLOAT, 1, 128, 1000);

        assertThat(RmvpePitch.reads(Map.of("input", mel), Map.of("hidden", salience)))
                .isTrue();
        assertThat(RmvpePitch.reads(Map.of("input", fixed), Map.of("hidden", salience)))
                .isFalse();
        assertThat(RmvpePitch.reads(Map.of("input", salience), Map.of("hidden", salience)))
                .isFalse();
        assertThat(RmvpePitch.reads(Map.of("input", mel), Map.of("hidden", mel)))
                .isFalse();
        assertThat(RmvpePitch.reads(Map.of("a", mel, "b", mel), Map.of("hidden", salience)))
                .isFalse();
    }

    @Test
    void a_network_that_answers_in_another_shape_fails_with_a_sentence() throws IOException {
        OnnxGraph graph = new OnnxGraph("liar");
        String in = graph.input("mel", ElementKind.FLOAT, 1, 128, "frames");
        graph.add("Transpose", List.of(in), List.of("salience"), Attribute.of("perm", 0, 2, 1));
        byte[] bytes =
                graph.output("salience", ElementKind.FLOAT, 1, "frames", "bins").toBytes();

        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> RmvpePitch.extractor(open("liar", bytes))
                        .extract(
                                TestSignals.harmonicTone(SampleRate.CD, 1, 200),
                                FrameGrid.TEN_MILLISECONDS,
                                F0Range.SINGING,
                                StageProgress.NONE))
                .isInstanceOfAny(EngineFailedException.class, IllegalArgumentException.class);
    }

    private static Network open(String name, byte[] bytes) throws IOException {
        return Network.open(SCOPE, Files.write(folder.resolve(name + ".onnx"), bytes));
    }
}
