package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.TensorSpec;
import java.util.Map;

/** Knows the networks of one family when it sees them. */
public interface ModelRecogniser {

    ModelFamily family();

    /** Whether the family's adapter can feed and read a network with these inputs and outputs, both by name. */
    boolean matches(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs);

    /** What it looks for, for people whose file is none: half a sentence, such as {@code mel float[?, ?, 128] in, ... out}. */
    String expected();
}
