package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.onnx.TensorSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All families that have an adapter.
 *
 * @param recognisers the first that matches decides
 */
public record ModelRecognition(List<ModelRecogniser> recognisers) {
    public ModelRecognition {
        recognisers = List.copyOf(recognisers);
    }

    /** Of every family that this version has an adapter for. */
    public static ModelRecognition ofAllFamilies() {
        return new ModelRecognition(KnownFamilies.all());
    }

    public Optional<ModelFamily> family(Network network) {
        return family(network.inputs(), network.outputs());
    }

    public Optional<ModelFamily> family(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return recognisers.stream()
                .filter(recogniser -> recogniser.matches(inputs, outputs))
                .map(ModelRecogniser::family)
                .findFirst();
    }

    /** What would be recognised, a line each. */
    public String expected() {
        return recognisers.stream()
                .map(recogniser -> "  %s: %s".formatted(key(recogniser.family()), recogniser.expected()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String key(ModelFamily family) {
        return family.name().toLowerCase(Locale.ROOT);
    }
}
