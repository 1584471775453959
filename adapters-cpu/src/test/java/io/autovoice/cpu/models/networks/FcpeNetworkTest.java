package io.autovoice.cpu.models.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.Tensor;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FcpeNetworkTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} frames")
    @ValueSource(ints = {1, 7, 40})
    void computes_what_its_layers_say(int frames) throws IOException {
        RandomWeights weights = PlainFcpe.weights(1);
        double[][] mel = mel(frames, 2);

        double[][] expected = PlainFcpe.salience(weights, mel);

        assertThat(Differences.relative(run(weights, mel), expected)).isLessThan(1e-5);
    }

    @Test
    void takes_many_spectrograms_at_once_and_keeps_them_apart() throws IOException {
        RandomWeights weights = PlainFcpe.weights(3);
        double[][] first = mel(9, 4);
        double[][] second = mel(9, 5);

        float[] both = run(weights, first, second);

        assertThat(Differences.relative(both, PlainFcpe.salience(weights, first), PlainFcpe.salience(weights, second)))
                .isLessThan(1e-5);
    }

    @Test
    void is_the_same_file_each_time() {
        assertThat(FcpeNetwork.onnx(PlainFcpe.weights(6))).isEqualTo(FcpeNetwork.onnx(PlainFcpe.weights(6)));
    }

    @Test
    void refuses_weights_of_another_shape() {
        RandomWeights weights = PlainFcpe.weights(7).with("model.output_proj.bias", 0, 1, 256);

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> FcpeNetwork.onnx(weights))
                .withMessageContainingAll("model.output_proj.bias", "[256]", "[360]");
    }

    private float[] run(RandomWeights weights, double[][]... mels) throws IOException {
        Path file = Files.write(folder.resolve("fcpe.onnx"), FcpeNetwork.onnx(weights));
        try (ResourceScope scope = new ResourceScope()) {
            Tensor input = Tensor.of(Differences.flat(mels), mels.length, mels[0].length, 128);
            return Network.open(scope, file)
                    .run(Map.of(FcpeNetwork.MEL, input))
                    .get(FcpeNetwork.SALIENCE)
                    .toFloats();
        }
    }

    /** About as large as logarithms of magnitudes are. */
    private static double[][] mel(int frames, long seed) {
        Random random = new Random(seed);
        double[][] mel = new double[frames][128];
        for (double[] frame : mel) {
            for (int band = 0; band < frame.length; band++) {
                frame[band] = (float) (-4 + 3 * random.nextGaussian());
            }
        }
        return mel;
    }
}
