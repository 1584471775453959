package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.TensorSpec;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Knows the networks of one family when it sees them: by asking the family's adapter, so that what is recognised is what can be used.
 *
 * @param adapter whether it can feed and read a network with these inputs and outputs, both by name
 * @param expected what it looks for, for people whose file is none: half a sentence, such as {@code mel float[?, ?, 128] in, ... out}
 */
public record ModelRecogniser(
        ModelFamily family, BiPredicate<Map<String, TensorSpec>, Map<String, TensorSpec>> adapter, String expected) {

    boolean matches(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return adapter.test(inputs, outputs);
    }
}
