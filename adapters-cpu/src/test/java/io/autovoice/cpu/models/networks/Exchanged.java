package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import java.util.Set;

/** Weights of which two blocks are in each other's place. */
record Exchanged(Weights weights, String one, String other) implements Weights {
    @Override
    public Set<String> names() {
        return weights.names();
    }

    @Override
    public long[] shape(String name) {
        return weights.shape(counterpart(name));
    }

    @Override
    public float[] values(String name) {
        return weights.values(counterpart(name));
    }

    private String counterpart(String name) {
        if (name.equals(one)) {
            return other;
        }
        return name.equals(other) ? one : name;
    }
}
