package io.autovoice.gpu.engines.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The axes of a tensor, last one fastest.
 *
 * @param axes lengths; {@link #OPEN} where the network takes any
 */
public record Shape(List<Long> axes) {
    /** The length of an axis that is chosen at run time. */
    public static final long OPEN = -1;

    private static final int MOST_AXES = 8; // TensorRT's limit

    public Shape {
        axes = List.copyOf(axes);
        if (axes.size() > MOST_AXES) {
            throw new IllegalArgumentException("A shape has at most %d axes, got %s".formatted(MOST_AXES, axes));
        }
        if (axes.stream().anyMatch(axis -> axis < OPEN)) {
            throw new IllegalArgumentException("A shape's axes are not negative, got " + axes);
        }
    }

    public static Shape of(long... axes) {
        return new Shape(Arrays.stream(axes).boxed().toList());
    }

    public boolean isOpen() {
        return axes.contains(OPEN);
    }

    /**
     * How many numbers a tensor of this shape holds.
     *
     * @throws IllegalArgumentException if an axis is open
     */
    public long elements() {
        if (isOpen()) {
            throw new IllegalArgumentException("The shape %s is open".formatted(this));
        }
        return axes.stream().reduce(1L, Math::multiplyExact);
    }

    /** As in {@code 1x2x512x1024}; a scalar is empty. */
    @Override
    public String toString() {
        return axes.stream().map(String::valueOf).collect(Collectors.joining("x"));
    }
}
