package io.autovoice.cpu.models.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.cpu.models.networks.FcpeNetwork;
import io.autovoice.cpu.models.networks.SpeakerEncoderNetwork;
import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.domain.failure.MissingResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our graphs against the authors' own code, both with weights that a formula made, so that nobody's weights are needed. */
class OriginalArithmeticTest {
    private static final Made FCPE = new Made("fcpe_made", FcpeNetwork::onnx);
    private static final Made SPEAKER = new Made("speaker_made", SpeakerEncoderNetwork::onnx);

    @TempDir
    private Path folder;

    @Test
    void fcpe_is_as_its_authors_compute_it() throws IOException {
        assertThat(distance(FCPE, FCPE.weights())).isLessThan(1e-5);
    }

    @Test
    void the_speaker_encoder_is_as_its_authors_compute_it() throws IOException {
        assertThat(distance(SPEAKER, SPEAKER.weights())).isLessThan(1e-5);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "layers.0., layers.1.",
        "layers.4., layers.5.",
        "layers.2.conformer.net.4, layers.3.conformer.net.4",
        "layers.2.conformer.net.0.weight, layers.3.conformer.net.0.weight",
        "input_stack.0.bias, input_stack.3.bias",
        "model.input_stack.1.weight, model.norm.weight"
    })
    void exchanged_layers_of_fcpe_are_noticed(String one, String other) {
        assertNoticed(FCPE, FCPE.weights().exchanged(one, other));
    }

    @Test
    void an_exchanged_gate_of_fcpe_is_noticed() {
        String gated = "model.net.encoder_layers.3.conformer.net.2.weight";

        assertNoticed(FCPE, new PartsExchanged(FCPE.weights(), gated, 2, 0, 1));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"_hh_l1, _hh_l2", "_ih_l1, _ih_l2", "bias_ih_l0, bias_ih_l1"})
    void exchanged_layers_of_the_speaker_encoder_are_noticed(String one, String other) {
        assertNoticed(SPEAKER, SPEAKER.weights().exchanged(one, other));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"weight_ih_l0", "weight_hh_l1", "weight_hh_l2", "bias_ih_l2"})
    void permuted_gates_are_noticed(String block) {
        for (int gate = 1; gate < 4; gate++) {
            assertNoticed(SPEAKER, new PartsExchanged(SPEAKER.weights(), "model_state.lstm." + block, 4, 0, gate));
        }
    }

    private void assertNoticed(Made made, Weights weights) {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> distance(made, weights))
                .withMessageContaining(made.name());
    }

    private double distance(Made made, Weights weights) throws IOException {
        Path file = Files.write(folder.resolve("network.onnx"), made.onnx().apply(weights));
        try (ResourceScope scope = new ResourceScope()) {
            return ReferenceCheck.of(Network.open(scope, file), made.runs(), made.name());
        }
    }

    /** @param name of the stored cases: first what the weights are, then what came out */
    private record Made(String name, Function<Weights, byte[]> onnx) {
        MadeWeights weights() {
            return MadeWeights.of(cases().get(0).inputs());
        }

        List<ReferenceCase> runs() {
            return cases().subList(1, cases().size());
        }

        private List<ReferenceCase> cases() {
            return ReferenceFile.read(name);
        }
    }
}
