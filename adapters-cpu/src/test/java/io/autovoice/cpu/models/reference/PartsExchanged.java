package io.autovoice.cpu.models.reference;

import io.autovoice.cpu.models.weights.Weights;
import java.util.Set;

/**
 * Weights in which one block has two of its equal parts in each other's place.
 *
 * @param parts how many the block has
 */
record PartsExchanged(Weights weights, String name, int parts, int one, int other) implements Weights {
    @Override
    public Set<String> names() {
        return weights.names();
    }

    @Override
    public long[] shape(String block) {
        return weights.shape(block);
    }

    @Override
    public float[] values(String block) {
        float[] values = weights.values(block);
        if (block.equals(name)) {
            int each = values.length / parts;
            for (int i = 0; i < each; i++) {
                float kept = values[one * each + i];
                values[one * each + i] = values[other * each + i];
                values[other * each + i] = kept;
            }
        }
        return values;
    }
}
