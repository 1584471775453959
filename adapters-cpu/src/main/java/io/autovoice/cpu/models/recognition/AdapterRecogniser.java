package io.autovoice.cpu.models.recognition;

import io.autovoice.application.model.ModelFamily;
import io.autovoice.cpu.onnx.TensorSpec;
import java.util.Map;
import java.util.function.BiPredicate;

/** Asks the adapter itself, where names are free or shapes have several forms. */
record AdapterRecogniser(
        ModelFamily family, BiPredicate<Map<String, TensorSpec>, Map<String, TensorSpec>> adapter, String expected)
        implements ModelRecogniser {
    @Override
    public boolean matches(Map<String, TensorSpec> inputs, Map<String, TensorSpec> outputs) {
        return adapter.test(inputs, outputs);
    }
}
