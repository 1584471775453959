package io.autovoice.cpu.onnx;

import java.util.Map;

/** What a run gave. */
public final class Outputs {
    private final Map<String, Tensor> byName;

    Outputs(Map<String, Tensor> byName) {
        this.byName = byName;
    }

    /**
     * @throws IllegalArgumentException if the network has no such output; names those it has
     */
    public Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("No output is called '%s', only %s".formatted(name, byName.keySet()));
        }
        return tensor;
    }
}
