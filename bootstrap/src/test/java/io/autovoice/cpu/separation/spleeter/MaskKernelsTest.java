package io.autovoice.cpu.separation.spleeter;

import static io.autovoice.cpu.separation.spleeter.SpleeterTransform.TRANSFORM;
import static io.autovoice.domain.separation.SpleeterFrames.BINS;
import static io.autovoice.domain.separation.SpleeterFrames.FRAMES;
import static io.autovoice.domain.separation.SpleeterFrames.NETWORK_BINS;
import static io.autovoice.domain.separation.SpleeterFrames.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.graph.OnnxGraph;
import io.autovoice.cpu.onnx.graph.OnnxGraph.ElementKind;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.SpleeterFrames;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mask kernels against Java's, over the first frames of one segment; some of them are silence. */
class MaskKernelsTest {
    private static final float GAIN = 1.7f;
    private static final int ROW = 2 * BINS;
    private static final int SOME = 61; // frames, not all 512: a host takes its time

    @TempDir
    private Path folder;

    private final SegmentSpectra segment = new SegmentSpectra();
    private final float[][][] share = new float[2][FRAMES][BINS];
    private final float[][] song = new float[2][];

    @BeforeEach
    void fill() {
        int samples = (FRAMES - 1) * SpleeterFrames.HOP + SIZE;
        for (int channel = 0; channel < 2; channel++) {
            song[channel] = TestSignals.samples(TestSignals.noise(SampleRate.CD, samples / 44_100.0, 1, 1, channel), 0);
            Arrays.fill(song[channel], 20 * SpleeterFrames.HOP, 40 * SpleeterFrames.HOP, 0);
        }
        segment.fill(song, StageProgress.NONE);
    }

    @ParameterizedTest(name = "of powers: {0}")
    @ValueSource(booleans = {true, false})
    void magnitudes_and_shares_are_those_of_java(boolean squared) throws IOException {
        shares(squared);

        float[] spectra = spectra(SOME);
        float[] seen = new float[2 * SOME * NETWORK_BINS];
        HostKernels.launch(Kernels.MAGNITUDES, SOME, 2, spectra, BINS, NETWORK_BINS, GAIN, seen);
        float[] band = new float[seen.length];
        for (int n = 0; n < band.length; n++) {
            band[n] = seen[n] * weight(n % NETWORK_BINS);
        }
        float[] found = new float[2 * SOME * BINS];
        HostKernels.launch(
                Kernels.SHARES, SOME, 2, seen, band, spectra, BINS, NETWORK_BINS, 64, 8f, squared ? 1 : 0, found);

        String name = squared ? "shares of powers" : "shares of levels";
        assertThat(Parity.of(name, flat(SOME, share), found).largest()).isLessThan(1e-5);
    }

    @Test
    void spectra_scaled_by_shares_are_those_of_java() throws IOException {
        shares(true);
        float[] mono = Arrays.copyOf(spectra(SOME), SOME * ROW);
        float[] taken = new float[SOME * ROW];
        HostKernels.launch(
                Kernels.APPLY_SHARES,
                Kernels.APPLY_SHARES.blocksFor((long) SOME * BINS),
                1,
                mono,
                flat(SOME, share[0]),
                flat(SOME, share[1]),
                SOME * BINS,
                taken);

        float[][] expected = filtered(new ShareFilter(new float[][] {song[0]}, share), 1);
        assertThat(Parity.of("scaled spectra", expected[0], taken).relative()).isLessThan(1e-6);
    }

    @Test
    void spectra_filtered_in_space_are_those_of_java() throws IOException {
        shares(false);
        float[] left = Arrays.copyOf(spectra(FRAMES), FRAMES * ROW);
        float[] right = Arrays.copyOfRange(spectra(FRAMES), FRAMES * ROW, 2 * FRAMES * ROW);
        float[] leftShare = flat(FRAMES, share[0]);
        float[] rightShare = flat(FRAMES, share[1]);
        double[] images = new double[2 * 4 * BINS];
        HostKernels.launch(
                Kernels.SPATIAL_IMAGES,
                Kernels.SPATIAL_IMAGES.blocksFor(BINS),
                1,
                left,
                right,
                leftShare,
                rightShare,
                FRAMES,
                BINS,
                images);
        float[] takenLeft = new float[SOME * ROW];
        float[] takenRight = new float[SOME * ROW];
        HostKernels.launch(
                Kernels.SPATIAL_FILTER,
                Kernels.SPATIAL_FILTER.blocksFor((long) SOME * BINS),
                1,
                left,
                right,
                leftShare,
                rightShare,
                images,
                SOME * BINS,
                BINS,
                takenLeft,
                takenRight);

        float[][] expected = filtered(SpatialFilter.estimate(segment, share, StageProgress.NONE), 2);
        assertThat(Parity.of("left spectra filtered in space", expected[0], takenLeft)
                        .relative())
                .isLessThan(1e-6);
        assertThat(Parity.of("right spectra filtered in space", expected[1], takenRight)
                        .relative())
                .isLessThan(1e-6);
    }

    /** By a network whose vocals are what it sees, and whose band is that times a weight of each bin. */
    private void shares(boolean squared) throws IOException {
        float[] weights = new float[NETWORK_BINS];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = weight(k);
        }
        OnnxGraph graph = new OnnxGraph("mask");
        String seen = graph.input("mag", ElementKind.FLOAT, "batch", 2, FRAMES, NETWORK_BINS);
        graph.add("Identity", List.of(seen), List.of("vocals_gain"));
        graph.add("Mul", List.of(seen, graph.weights("weights", weights, NETWORK_BINS)), List.of("accomp_gain"));
        graph.output("vocals_gain", ElementKind.FLOAT, "batch", 2, FRAMES, NETWORK_BINS);
        graph.output("accomp_gain", ElementKind.FLOAT, "batch", 2, FRAMES, NETWORK_BINS);
        Path file = Files.write(folder.resolve("mask.onnx"), graph.toBytes());
        try (ResourceScope scope = new ResourceScope()) {
            new SpleeterShares(Network.open(scope, file), GAIN, squared).of(segment, share, StageProgress.NONE);
        }
    }

    private static float weight(int k) {
        return (k % 37) / 12f;
    }

    private float[] spectra(int frames) {
        float[] spectra = new float[2 * frames * ROW];
        for (int channel = 0; channel < 2; channel++) {
            for (int frame = 0; frame < frames; frame++) {
                System.arraycopy(segment.of(channel, frame), 0, spectra, (channel * frames + frame) * ROW, ROW);
            }
        }
        return spectra;
    }

    private static float[][] filtered(VoiceSpectra voice, int channels) {
        float[][] spectra = new float[channels][SOME * ROW];
        double[][] packed = new double[channels][SIZE];
        for (int frame = 0; frame < SOME; frame++) {
            voice.of(frame, packed);
            for (int channel = 0; channel < channels; channel++) {
                for (int k = 0; k < BINS; k++) {
                    spectra[channel][frame * ROW + 2 * k] = (float) TRANSFORM.real(packed[channel], k);
                    spectra[channel][frame * ROW + 2 * k + 1] = (float) TRANSFORM.imaginary(packed[channel], k);
                }
            }
        }
        return spectra;
    }

    /** The first frames of some channels. */
    private static float[] flat(int frames, float[][]... channels) {
        float[] flat = new float[channels.length * frames * BINS];
        for (int n = 0; n < channels.length * frames; n++) {
            System.arraycopy(channels[n / frames][n % frames], 0, flat, n * BINS, BINS);
        }
        return flat;
    }
}
