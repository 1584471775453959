package io.autovoice.cpu.models.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Outputs;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhisperEncoderNetworkTest {
    private static final RandomWeights WEIGHTS = PlainWhisper.weights(1);

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} frames")
    @ValueSource(ints = {1, 2, 9, 20})
    void computes_what_its_layers_say(int frames) throws IOException {
        double[][] mel = mel(frames, 2);

        Outputs found = run(WEIGHTS, mel);

        List<double[][]> expected = new PlainWhisper(WEIGHTS).blocks(mel);
        assertThat(found.get(WhisperEncoderNetwork.SECOND).shape()).containsExactly(1, (frames + 1) / 2, 384);
        assertThat(distance(found, WhisperEncoderNetwork.SECOND, expected.get(1)))
                .isLessThan(1e-5);
        assertThat(distance(found, WhisperEncoderNetwork.THIRD, expected.get(2)))
                .isLessThan(1e-5);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "layer_0/self_attention/linear_0/weight, layer_1/self_attention/linear_0/weight",
        "layer_0/self_attention/linear_1/weight, layer_1/self_attention/linear_1/weight",
        "layer_0/ffn/layer_norm/beta, layer_0/self_attention/layer_norm/beta",
        "conv1/bias, conv2/bias"
    })
    void exchanged_layers_change_what_comes_out(String one, String other) throws IOException {
        double[][] mel = mel(9, 3);

        Outputs found = run(new Exchanged(WEIGHTS, "encoder/" + one, "encoder/" + other), mel);

        double[][] expected = new PlainWhisper(WEIGHTS).blocks(mel).get(1);
        assertThat(distance(found, WhisperEncoderNetwork.SECOND, expected)).isGreaterThan(1e-3);
    }

    @Test
    void is_the_same_file_each_time() {
        assertThat(WhisperEncoderNetwork.onnx(WEIGHTS)).isEqualTo(WhisperEncoderNetwork.onnx(WEIGHTS));
    }

    @Test
    void refuses_weights_of_another_shape() {
        Weights exchanged = new Exchanged(WEIGHTS, "encoder/conv1/weight", "encoder/conv2/weight");

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> WhisperEncoderNetwork.onnx(exchanged))
                .withMessageContainingAll("encoder/conv1/weight", "[384, 384, 3]", "[384, 80, 3]");
    }

    private Outputs run(Weights weights, double[][] mel) throws IOException {
        Path file = Files.write(folder.resolve("whisper.onnx"), WhisperEncoderNetwork.onnx(weights));
        try (ResourceScope scope = new ResourceScope()) {
            Tensor input = Tensor.floats(1, 80, mel.length);
            for (int i = 0; i < 80 * mel.length; i++) {
                input.floats().put(i, (float) mel[i % mel.length][i / mel.length]);
            }
            return Network.open(scope, file).run(Map.of(WhisperEncoderNetwork.MEL, input));
        }
    }

    private static double distance(Outputs found, String output, double[][] expected) {
        return Differences.relative(found.get(output).toFloats(), expected);
    }

    /** {@code [frame][band]}. */
    private static double[][] mel(int frames, long seed) {
        Random random = new Random(seed);
        double[][] mel = new double[frames][80];
        for (double[] frame : mel) {
            for (int band = 0; band < frame.length; band++) {
                frame[band] = (float) random.nextGaussian();
            }
        }
        return mel;
    }
}
