package io.autovoice.gpu.engines.parity;

import io.autovoice.gpu.engines.recipe.Shape;

/** Numbers on the host, last axis fastest. The array is shared, not copied: nobody changes it. */
public final class HostTensor {
    private final Shape shape;
    private final float[] values;

    /** @param values as many as the shape says */
    public HostTensor(Shape shape, float[] values) {
        if (shape.elements() != values.length) {
            throw new IllegalArgumentException(
                    "A tensor of %s has %d numbers, got %d".formatted(shape, shape.elements(), values.length));
        }
        this.shape = shape;
        this.values = values;
    }

    public Shape shape() {
        return shape;
    }

    public float[] values() {
        return values;
    }
}
