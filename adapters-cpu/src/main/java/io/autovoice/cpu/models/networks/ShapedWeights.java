package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import io.autovoice.domain.failure.MissingResourceException;
import java.util.Arrays;

/** Blocks of weights that must have a layer's shape. */
final class ShapedWeights {
    private ShapedWeights() {}

    static float[] values(Weights weights, String name, long... shape) {
        long[] found = weights.shape(name);
        if (!Arrays.equals(found, shape)) {
            throw new MissingResourceException(
                    "The weights %s should have a shape of %s, but have one of %s."
                            .formatted(name, Arrays.toString(shape), Arrays.toString(found)),
                    "Take the file from its original package, in the version that the catalogue names.");
        }
        return weights.values(name);
    }
}
