package io.autovoice.cpu.models.reference;

import java.util.List;

/** One run of the original network. */
record ReferenceCase(String name, List<ReferenceInput> inputs, List<ReferenceOutput> outputs) {
    ReferenceCase {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
