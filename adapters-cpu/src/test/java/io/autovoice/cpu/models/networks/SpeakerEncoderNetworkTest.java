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

class SpeakerEncoderNetworkTest {
    @TempDir
    private Path folder;

    @Test
    void computes_what_its_layers_say() throws IOException {
        RandomWeights weights = PlainSpeakerEncoder.weights(1);
        double[][] first = mels(2);
        double[][] second = mels(3);

        float[] both = run(weights, first, second);

        assertThat(Differences.relative(both, new double[][] {
                    PlainSpeakerEncoder.embedding(weights, first), PlainSpeakerEncoder.embedding(weights, second)
                }))
                .isLessThan(1e-5);
    }

    @Test
    void tells_two_inputs_apart() throws IOException {
        RandomWeights weights = PlainSpeakerEncoder.weights(4);

        assertThat(run(weights, mels(5))).isNotEqualTo(run(weights, mels(6)));
    }

    @Test
    void refuses_weights_of_another_shape() {
        RandomWeights weights = PlainSpeakerEncoder.weights(7).with("model_state.lstm.weight_hh_l1", 0, 1, 1024, 128);

        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> SpeakerEncoderNetwork.onnx(weights))
                .withMessageContainingAll("model_state.lstm.weight_hh_l1", "[1024, 128]", "[1024, 256]");
    }

    private float[] run(RandomWeights weights, double[][]... mels) throws IOException {
        Path file = Files.write(folder.resolve("speaker.onnx"), SpeakerEncoderNetwork.onnx(weights));
        try (ResourceScope scope = new ResourceScope()) {
            Tensor input = Tensor.of(Differences.flat(mels), mels.length, 160, 40);
            return Network.open(scope, file)
                    .run(Map.of(SpeakerEncoderNetwork.MELS, input))
                    .get(SpeakerEncoderNetwork.EMBED)
                    .toFloats();
        }
    }

    private static double[][] mels(long seed) {
        Random random = new Random(seed);
        double[][] mels = new double[160][40];
        for (double[] frame : mels) {
            for (int band = 0; band < frame.length; band++) {
                frame[band] = (float) Math.pow(random.nextDouble(), 4);
            }
        }
        return mels;
    }
}
