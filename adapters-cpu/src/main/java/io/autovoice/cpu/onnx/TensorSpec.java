package io.autovoice.cpu.onnx;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a network takes or gives under a name.
 *
 * @param shape sizes of the axes, -1 where any size will do; empty for a scalar
 */
public record TensorSpec(ElementType type, long... shape) {
    /** The kinds of numbers that our networks use. */
    public enum ElementType {
        FLOAT,
        DOUBLE,
        INT64,
        OTHER
    }

    public TensorSpec {
        shape = shape.clone();
    }

    @Override
    public long[] shape() {
        return shape.clone();
    }

    public int rank() {
        return shape.length;
    }

    /** Size of an axis, -1 where any size will do. */
    public long axis(int index) {
        return shape[index];
    }

    /** Whether a tensor can be both: one kind of number, as many axes, and one size in each that neither leaves open. */
    public boolean agreesWith(TensorSpec other) {
        return type == other.type
                && rank() == other.rank()
                && IntStream.range(0, rank())
                        .allMatch(axis -> shape[axis] < 0 || other.shape[axis] < 0 || shape[axis] == other.shape[axis]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TensorSpec that && type == that.type && Arrays.equals(shape, that.shape);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + Arrays.hashCode(shape);
    }

    /** Such as {@code float[1, ?, 128]}. */
    @Override
    public String toString() {
        return Arrays.stream(shape)
                .mapToObj(size -> size < 0 ? "?" : Long.toString(size))
                .collect(Collectors.joining(", ", type.name().toLowerCase(Locale.ROOT) + "[", "]"));
    }
}
