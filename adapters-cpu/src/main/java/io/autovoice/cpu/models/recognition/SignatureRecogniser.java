package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.TensorSpec;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Wants exactly these names with these shapes.
 *
 * @param inputs -1 in a shape stands for a size that may be anything
 */
record SignatureRecogniser(ModelFamily family, Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs)
        implements ModelRecogniser {
    SignatureRecogniser {
        inputs = Map.copyOf(inputs);
        outputs = Map.copyOf(outputs);
    }

    @Override
    public boolean matches(Map<String, TensorSpec> theirInputs, Map<String, TensorSpec> theirOutputs) {
        return fits(inputs, theirInputs) && fits(outputs, theirOutputs);
    }

    @Override
    public String expected() {
        return "%s in, %s out".formatted(words(inputs), words(outputs));
    }

    private static boolean fits(Map<String, TensorSpec> wanted, Map<String, TensorSpec> there) {
        return wanted.keySet().equals(there.keySet())
                && there.entrySet().stream()
                        .allMatch(
                                tensor -> fits(Objects.requireNonNull(wanted.get(tensor.getKey())), tensor.getValue()));
    }

    private static boolean fits(TensorSpec wanted, TensorSpec there) {
        if (wanted.type() != there.type() || wanted.rank() != there.rank()) {
            return false;
        }
        for (int axis = 0; axis < wanted.rank(); axis++) {
            boolean open =
                    wanted.axis(axis) < 0 || there.axis(axis) < 0; // a network may leave open what its adapter sets
            if (!open && wanted.axis(axis) != there.axis(axis)) {
                return false;
            }
        }
        return true;
    }

    private static String words(Map<String, TensorSpec> tensors) {
        return new TreeMap<>(tensors)
                .entrySet().stream()
                        .map(tensor -> tensor.getKey() + " " + tensor.getValue())
                        .collect(Collectors.joining(" and "));
    }
}
