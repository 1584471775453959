package io.autovoice.cpu.pitch.fcpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.cpu.pitch.neural.SalienceNetwork;
import io.autovoice.cpu.pitch.neural.TemplateNetwork;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.pitch.PitchExtractor;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.SalienceBins;
import io.autovoice.domain.testing.RecordingProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.PitchExtractorContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With a network of FCPE's shapes that knows what tones look like. */
class FcpePitchTest implements PitchExtractorContract {
    private static final ResourceScope SCOPE = new ResourceScope();
    private static final SampleRate RATE = new SampleRate(16_000);

    @TempDir
    private static Path folder;

    private static PitchExtractor extractor = (voice, grid, range, progress) -> new F0Contour(grid, new float[0]);

    @BeforeAll
    static void open() throws IOException {
        LogMel mel = new LogMel(new MelFilters(SalienceNetwork.BANDS, 16_000, LogMel.LENGTH, 0, 8000), 432, 1e-9);
        byte[] bytes = TemplateNetwork.of(SalienceBins.between(32.7, 1975.5, 360, true), mel, false);
        extractor = FcpePitch.extractor(Network.open(SCOPE, Files.write(folder.resolve("templates.onnx"), bytes)));
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
    void pieces_leave_no_seam() {
        Waveform voice = vibrato(30); // three pieces of 12 s

        F0Contour whole = extract(voice, FrameGrid.TEN_MILLISECONDS);

        for (int hop = 5; hop < whole.hops() - 5; hop++) {
            double truth = 220 * Math.pow(2, 0.05 * Math.sin(2 * Math.PI * 5.5 * hop * 0.01));
            assertThat(1200 * Math.log(whole.at(hop) / truth) / Math.log(2))
                    .as("hop %d", hop)
                    .isBetween(-25.0, 25.0);
        }
    }

    @Test
    void what_follows_a_piece_does_not_change_it() {
        float[] longer = extract(vibrato(26.5), FrameGrid.TEN_MILLISECONDS).toArray();
        float[] shorter = extract(vibrato(25), FrameGrid.TEN_MILLISECONDS).toArray();

        assertThat(Arrays.copyOf(longer, 1200)).isEqualTo(Arrays.copyOf(shorter, 1200));
    }

    @ParameterizedTest(name = "hop {0} s")
    @ValueSource(doubles = {0.001, 0.0058, 0.25})
    void any_hop_gives_the_same_pitch(double hopSeconds) {
        F0Contour f0 = extract(TestSignals.harmonicTone(SampleRate.CD, 2, 330), new FrameGrid(hopSeconds));

        assertThat(f0.voiced().length)
                .isGreaterThanOrEqualTo(
                        f0.hops() - Math.max(2, f0.hops() / 10)); // the first and the last lie at the edge
        for (float hertz : f0.voiced()) {
            assertThat(hertz).isCloseTo(330, pitchTolerance());
        }
    }

    @Test
    void a_tone_above_the_ceiling_is_unvoiced() {
        F0Contour f0 = extractor.extract(
                TestSignals.harmonicTone(RATE, 0.5, 500),
                FrameGrid.TEN_MILLISECONDS,
                new F0Range(65, 400),
                StageProgress.NONE);

        assertThat(f0.voiced()).isEmpty();
    }

    @Test
    void gives_the_same_twice_and_to_many_threads() {
        Waveform voice = vibrato(2);
        float[] expected = extract(voice, FrameGrid.TEN_MILLISECONDS).toArray();

        List<float[]> results = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> extract(voice, FrameGrid.TEN_MILLISECONDS).toArray())
                .toList();

        assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(expected));
    }

    @Test
    void progress_is_heard_after_each_piece() {
        RecordingProgress progress = RecordingProgress.patient();

        extractor.extract(vibrato(30), FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, progress);

        assertThat(progress.heard()).isSorted().startsWith(0.0).endsWith(1.0).hasSize(5);
    }

    @Test
    void another_network_is_refused_with_what_was_expected() throws IOException {
        OnnxGraph graph = new OnnxGraph("other");
        graph.add("Identity", List.of(graph.input("x", ElementKind.FLOAT, 1, "n", 80)), List.of("y"));
        byte[] bytes = graph.output("y", ElementKind.FLOAT, 1, "n", 80).toBytes();
        Network other = Network.open(SCOPE, Files.write(folder.resolve("other.onnx"), bytes));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FcpePitch.extractor(other))
                .withMessageContaining("FCPE needs a network with mel float[?, ?, 128] in")
                .withMessageContaining("x=float[1, ?, 80]");
    }

    private static F0Contour extract(Waveform voice, FrameGrid grid) {
        return extractor.extract(voice, grid, F0Range.SINGING, StageProgress.NONE);
    }

    private static Waveform vibrato(double seconds) {
        double[] phase = {0};
        return TestSignals.of(RATE, seconds, 1, n -> {
            phase[0] += 2 * Math.PI * 220 * Math.pow(2, 0.05 * Math.sin(2 * Math.PI * 5.5 * n / 16_000)) / 16_000;
            double sum = 0;
            for (int k = 1; k <= 12; k++) {
                sum += Math.sin(k * phase[0]) / k;
            }
            return 0.2 * sum;
        });
    }
}
