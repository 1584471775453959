package io.autovoice.cpu.pitch.swiftf0;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.PitchExtractorContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a network of SwiftF0's shapes that listens for fundamentals. */
class SwiftF0PitchTest implements PitchExtractorContract {
    private static final ResourceScope SCOPE = new ResourceScope();

    @TempDir
    private static Path folder;

    private static PitchExtractor extractor = (voice, grid, range, progress) -> new F0Contour(grid, new float[0]);

    @BeforeAll
    static void open() throws IOException {
        byte[] bytes = FundamentalNetwork.bytes();
        extractor =
                SwiftF0Pitch.extractor(Network.open(SCOPE, Files.write(folder.resolve("fundamentals.onnx"), bytes)));
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

    @Test
    void a_song_longer_than_a_piece_has_no_seam() {
        F0Contour f0 = extractor.extract(
                TestSignals.harmonicTone(new SampleRate(16_000), 61, 311),
                FrameGrid.TEN_MILLISECONDS,
                F0Range.SINGING,
                StageProgress.NONE);

        for (int hop = 10; hop < f0.hops() - 10; hop++) {
            assertThat(f0.at(hop)).as("hop %d", hop).isCloseTo(311, pitchTolerance());
        }
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        OnnxGraph graph = new OnnxGraph("other");
        graph.add("Identity", List.of(graph.input("audio", ElementKind.FLOAT, 1, "n")), List.of("pitch"));
        byte[] bytes = graph.output("pitch", ElementKind.FLOAT, 1, "n").toBytes();
        Network other = Network.open(SCOPE, Files.write(folder.resolve("other.onnx"), bytes));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SwiftF0Pitch.extractor(other))
                .withMessageContaining("SwiftF0 needs a network with audio float[1, ?], fmin float[]")
                .withMessageContaining("audio=float[1, ?]");
    }
}
