package io.autovoice.domain.content;

import io.autovoice.domain.audio.FrameGrid;

/** Features on a grid, {@code hops} x {@code dimensions}; row {@code i} tells what is said at point {@code i}. Immutable. */
public final class ContentFeatures {
    private final FrameGrid grid;
    private final int dimensions;
    private final float[] values;

    /**
     * @param values all rows, one after the other, copied
     * @throws IllegalArgumentException if they don't make whole rows, one or more
     */
    public ContentFeatures(FrameGrid grid, int dimensions, float[] values) {
        if (dimensions < 1 || values.length == 0 || values.length % dimensions != 0) {
            throw new IllegalArgumentException(
                    "Features need whole rows, got %d values for rows of %d".formatted(values.length, dimensions));
        }
        this.grid = grid;
        this.dimensions = dimensions;
        this.values = values.clone();
    }

    public FrameGrid grid() {
        return grid;
    }

    public int hops() {
        return values.length / dimensions;
    }

    public int dimensions() {
        return dimensions;
    }

    public float at(int hop, int dimension) {
        return values[hop * dimensions + dimension];
    }

    /** A copy of one row. */
    public float[] row(int hop) {
        float[] row = new float[dimensions];
        System.arraycopy(values, hop * dimensions, row, 0, dimensions);
        return row;
    }
}
