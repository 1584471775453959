package io.autovoice.cpu.models.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On small spectrograms, since the arithmetic doesn't depend on their size. */
class SpleeterNetworkTest {
    private static final int FRAMES = 64;
    private static final int BINS = 128;
    private static final RandomWeights WEIGHTS = PlainUnet.weights(1);

    @TempDir
    private Path folder;

    @Test
    void computes_what_its_layers_say() throws IOException {
        double[][][] magnitudes = magnitudes(2);

        Outputs found = run(WEIGHTS, magnitudes);

        assertThat(distance(found, SpleeterNetwork.VOCALS_GAIN, 0, magnitudes)).isLessThan(1e-5);
        assertThat(distance(found, SpleeterNetwork.ACCOMPANIMENT_GAIN, 1, magnitudes))
                .isLessThan(1e-5);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "conv2d_5/bias, conv2d_12/bias",
        "conv2d_6/kernel, conv2d_13/kernel",
        "conv2d_transpose_1/kernel, conv2d_transpose_7/kernel",
        "batch_normalization_2/beta, batch_normalization_2/moving_mean",
        "batch_normalization_4/gamma, batch_normalization_6/gamma"
    })
    void exchanged_layers_change_what_comes_out(String one, String other) throws IOException {
        double[][][] magnitudes = magnitudes(3);

        Outputs found = run(new Exchanged(WEIGHTS, one, other), magnitudes);

        assertThat(distance(found, SpleeterNetwork.VOCALS_GAIN, 0, magnitudes)).isGreaterThan(1e-3);
    }

    @Test
    void is_the_same_file_each_time() {
        assertThat(SpleeterNetwork.onnx(WEIGHTS, FRAMES, BINS)).isEqualTo(SpleeterNetwork.onnx(WEIGHTS, FRAMES, BINS));
    }

    @Test
    void takes_and_gives_segments_of_512_frames() throws IOException {
        Path file = Files.write(folder.resolve("spleeter.onnx"), SpleeterNetwork.onnx(WEIGHTS));
        TensorSpec segments = new TensorSpec(ElementType.FLOAT, -1, 2, 512, 1024);
        try (ResourceScope scope = new ResourceScope()) {
            Network network = Network.open(scope, file);

            assertThat(network.inputs()).containsExactly(Map.entry(SpleeterNetwork.MAGNITUDES, segments));
            assertThat(network.outputs())
                    .containsExactly(
                            Map.entry(SpleeterNetwork.VOCALS_GAIN, segments),
                            Map.entry(SpleeterNetwork.ACCOMPANIMENT_GAIN, segments));
        }
    }

    @Test
    void refuses_weights_of_another_shape() {
        Weights exchanged = new Exchanged(WEIGHTS, "conv2d_1/bias", "conv2d_2/bias");

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> SpleeterNetwork.onnx(exchanged))
                .withMessageContainingAll("conv2d_1/bias", "[64]", "[32]");
    }

    private Outputs run(Weights weights, double[][][] magnitudes) throws IOException {
        Path file = Files.write(folder.resolve("small.onnx"), SpleeterNetwork.onnx(weights, FRAMES, BINS));
        try (ResourceScope scope = new ResourceScope()) {
            Tensor input = Tensor.of(Differences.flat(magnitudes), 1, 2, FRAMES, BINS);
            return Network.open(scope, file).run(Map.of(SpleeterNetwork.MAGNITUDES, input));
        }
    }

    private static double distance(Outputs found, String output, int stem, double[][][] magnitudes) {
        double[][][] expected = new PlainUnet(WEIGHTS, stem).gain(magnitudes);
        return Differences.relative(found.get(output).toFloats(), expected);
    }

    private static double[][][] magnitudes(long seed) {
        Random random = new Random(seed);
        double[][][] magnitudes = new double[2][FRAMES][BINS];
        for (double[][] channel : magnitudes) {
            for (double[] frame : channel) {
                for (int bin = 0; bin < BINS; bin++) {
                    frame[bin] = Math.abs((float) random.nextGaussian());
                }
            }
        }
        return magnitudes;
    }
}
