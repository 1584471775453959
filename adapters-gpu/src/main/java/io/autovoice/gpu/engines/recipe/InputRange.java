package io.autovoice.gpu.engines.recipe;

import java.util.stream.IntStream;

/**
 * Which shapes one input may have at run time: closed, axis by axis.
 *
 * @param optimal what the engine is tuned for
 */
public record InputRange(Shape smallest, Shape optimal, Shape largest) {
    public InputRange {
        int axes = optimal.axes().size();
        if (smallest.axes().size() != axes || largest.axes().size() != axes) {
            throw new IllegalArgumentException(
                    "A range needs shapes of as many axes, got %s, %s, %s".formatted(smallest, optimal, largest));
        }
        if (smallest.isOpen() || !ordered(smallest, optimal) || !ordered(optimal, largest)) {
            throw new IllegalArgumentException("A range needs smallest <= optimal <= largest, got %s, %s, %s"
                    .formatted(smallest, optimal, largest));
        }
    }

    public boolean holds(Shape shape) {
        return shape.axes().size() == optimal.axes().size() && ordered(smallest, shape) && ordered(shape, largest);
    }

    @Override
    public String toString() {
        return "%s..%s..%s".formatted(smallest, optimal, largest);
    }

    private static boolean ordered(Shape less, Shape more) {
        return IntStream.range(0, less.axes().size())
                .allMatch(axis -> less.axes().get(axis) <= more.axes().get(axis));
    }
}
