package io.autovoice.cpu.models.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.TensorSpec;
import io.autovoice.cpu.onnx.TensorSpec.ElementType;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModelRecognitionTest {
    private record Sample(ModelFamily family, Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {}

    @ParameterizedTest
    @MethodSource("samples")
    void each_family_is_known_to_its_own_adapter_alone(Sample sample) {
        assertThat(KnownFamilies.all())
                .filteredOn(recogniser -> recogniser.matches(sample.inputs(), sample.outputs()))
                .extracting(ModelRecogniser::family)
                .containsExactly(sample.family());
    }

    @Test
    void what_an_adapter_could_not_be_fed_with_is_not_recognised() {
        Map<String, TensorSpec> fourAtOnce = Map.of("mel", floats(4, -1, 128));
        Map<String, TensorSpec> salience = Map.of("salience", floats(4, -1, 360));
        Map<String, TensorSpec> rowOfLimits = Map.of("audio", floats(1, -1), "fmin", floats(1), "fmax", floats(1));
        Map<String, TensorSpec> pitch = Map.of("pitch", floats(1, -1), "confidence", floats(1, -1));

        assertThat(ModelRecognition.ofAllFamilies().family(fourAtOnce, salience))
                .isEmpty();
        assertThat(ModelRecognition.ofAllFamilies().family(rowOfLimits, pitch)).isEmpty();
    }

    private static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        ModelFamily.SPLEETER,
                        Map.of("mag", floats(-1, 2, 512, 1024)),
                        Map.of("vocals_gain", floats(-1, 2, 512, 1024), "accomp_gain", floats(-1, 2, 512, 1024))),
                new Sample(
                        ModelFamily.SPLEETER,
                        Map.of("mag", floats(-1, 2, 512, 1024)),
                        Map.of("vocals_gain", floats(-1, -1, -1, -1), "accomp_gain", floats(-1, -1, -1, -1))),
                new Sample(ModelFamily.FCPE, Map.of("mel", floats(1, -1, 128)), Map.of("salience", floats(1, -1, 360))),
                new Sample(
                        ModelFamily.SWIFT_F0,
                        Map.of("audio", floats(1, -1), "fmin", floats(), "fmax", floats()),
                        Map.of("pitch", new TensorSpec(ElementType.DOUBLE, 1, -1), "confidence", floats(1, -1))),
                new Sample(
                        ModelFamily.WHISPER_ENCODER,
                        Map.of("mel", floats(1, 80, -1)),
                        Map.of("h2", floats(1, -1, 384), "h3", floats(1, -1, 384))),
                new Sample(
                        ModelFamily.GE2E_SPEAKER,
                        Map.of("mels", floats(-1, 160, 40)),
                        Map.of("embed", floats(-1, 256))),
                new Sample(
                        ModelFamily.RMVPE, Map.of("input", floats(1, 128, -1)), Map.of("hidden", floats(1, -1, 360))),
                new Sample(ModelFamily.HUBERT, Map.of("source", floats(1, 1, -1)), Map.of("embed", floats(1, -1, 768))),
                new Sample(
                        ModelFamily.MDX_NET,
                        Map.of("input", floats(-1, 4, 2048, 256)),
                        Map.of("output", floats(-1, 4, 2048, 256))));
    }

    private static TensorSpec floats(long... shape) {
        return new TensorSpec(ElementType.FLOAT, shape);
    }
}
