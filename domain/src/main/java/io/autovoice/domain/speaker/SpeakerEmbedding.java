package io.autovoice.domain.speaker;

import java.util.Arrays;

/** A point on the unit sphere that stands for a speaker: near those of the same speaker, far from others'. Immutable. */
public final class SpeakerEmbedding {
    private final float[] direction;

    private SpeakerEmbedding(float[] direction) {
        this.direction = direction;
    }

    /**
     * The direction of a vector.
     *
     * @param vector one value a dimension, copied
     * @throws IllegalArgumentException if it has no direction: all zero, or not finite
     */
    public static SpeakerEmbedding along(double... vector) {
        double length =
                Math.sqrt(Arrays.stream(vector).map(value -> value * value).sum());
        if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "An embedding needs a finite direction, got length %s".formatted(length));
        }
        float[] direction = new float[vector.length];
        for (int n = 0; n < vector.length; n++) {
            direction[n] = (float) (vector[n] / length);
        }
        return new SpeakerEmbedding(direction);
    }

    public int dimensions() {
        return direction.length;
    }

    /** A copy, of length 1. */
    public float[] toArray() {
        return direction.clone();
    }

    /**
     * The cosine between both: 1 for the same direction, about 0 for strangers, never above 1.
     *
     * @throws IllegalArgumentException if the other has other dimensions, so that it was made by another encoder
     */
    public double similarity(SpeakerEmbedding other) {
        if (other.dimensions() != dimensions()) {
            throw new IllegalArgumentException(
                    "Embeddings of %d and %d dimensions can't be compared".formatted(dimensions(), other.dimensions()));
        }
        double product = 0;
        for (int n = 0; n < direction.length; n++) {
            product += (double) direction[n] * other.direction[n];
        }
        return Math.max(-1, Math.min(1, product));
    }
}
