package io.autovoice.cpu.models.reference;

import io.autovoice.cpu.onnx.Tensor;
import java.util.Arrays;

/**
 * An input that a formula makes, the same here and in the script that ran the original network: {@code low + (high - low) u^power}, with
 * {@code u} from 0 to 1 out of the linear congruential generator of Numerical Recipes (2nd edition, p. 284), 24 upper bits.
 *
 * @param power 1 for uniform numbers, more for many small and few large ones, as magnitudes are
 * @param held for how many rows (runs of the last axis) numbers stay as they are, as those of a tone do; 1 for none
 */
record ReferenceInput(String name, int seed, double low, double high, int power, int held, long... shape) {
    private static final int MULTIPLIER = 1664525;
    private static final int INCREMENT = 1013904223;

    ReferenceInput {
        if (power < 1 || held < 1) {
            throw new IllegalArgumentException("Power %d and held %d should be at least 1".formatted(power, held));
        }
        shape = shape.clone();
    }

    Tensor tensor() {
        Tensor tensor = Tensor.floats(shape);
        int count = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        int row = shape.length == 0 ? 1 : Math.toIntExact(shape[shape.length - 1]); // a scalar is one row of one
        int state = seed;
        for (int i = 0; i < count; i++) {
            if (i / row % held != 0) {
                tensor.floats().put(i, tensor.floats().get(i - row));
            } else {
                state = state * MULTIPLIER + INCREMENT; // modulo 2^32
                tensor.floats().put(i, (float) (low + (high - low) * raised((state >>> 8) * 0x1p-24)));
            }
        }
        return tensor;
    }

    /** By multiplication: a library's power may differ in the last bit. */
    private double raised(double u) {
        double product = u;
        for (int i = 1; i < power; i++) {
            product *= u;
        }
        return product;
    }
}
