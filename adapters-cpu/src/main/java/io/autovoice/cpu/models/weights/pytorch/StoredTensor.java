package io.autovoice.cpu.models.weights.pytorch;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A view of a storage.
 *
 * @param offset numbers before the first
 * @param strides numbers from one index of an axis to the next
 */
record StoredTensor(Storage storage, long offset, long[] shape, long[] strides) {
    StoredTensor {
        if (shape.length != strides.length || offset < 0 || isNegative(shape) || isNegative(strides)) {
            throw new UnsuitableContentException("a tensor of shape %s has strides %s and starts at %d"
                    .formatted(Arrays.toString(shape), Arrays.toString(strides), offset));
        }
        if (count(storage, shape) > 0 && offset >= storage.count() - lastIndex(storage, shape, strides)) {
            throw beyond(storage, shape);
        }
        shape = shape.clone();
        strides = strides.clone();
    }

    /** @param arguments storage, offset, sizes, strides, and others that make no difference to the numbers */
    static StoredTensor of(Object... arguments) {
        if (arguments.length >= 4
                && arguments[0] instanceof Storage storage
                && arguments[1] instanceof Number offset
                && arguments[2] instanceof Object[] shape
                && arguments[3] instanceof Object[] strides) {
            return new StoredTensor(storage, offset.longValue(), longs(shape), longs(strides));
        }
        throw new UnsuitableContentException(
                "one of its tensors isn't made from a storage, an offset, sizes and strides");
    }

    /** The numbers in the order of the axes, last axis fastest, however they lie in the storage. */
    float[] values(ByteBuffer bytes) {
        float[] values = new float[Math.toIntExact(count(storage, shape))];
        long[] index = new long[shape.length];
        for (int i = 0; i < values.length; i++) {
            long at = offset;
            for (int axis = 0; axis < shape.length; axis++) {
                at += index[axis] * strides[axis];
            }
            values[i] = storage.type().number(bytes, Math.toIntExact(at));
            advance(index);
        }
        return values;
    }

    private void advance(long[] index) {
        for (int axis = index.length - 1; axis >= 0; axis--) {
            index[axis]++;
            if (index[axis] < shape[axis]) {
                return;
            }
            index[axis] = 0;
        }
    }

    /** A tensor can't have more numbers than its storage, so that a small file never asks for much memory. */
    private static long count(Storage storage, long[] shape) {
        if (Arrays.stream(shape).anyMatch(size -> size == 0)) {
            return 0;
        }
        long count = 1;
        for (long size : shape) {
            if (size > storage.count() / count) {
                throw beyond(storage, shape);
            }
            count *= size;
        }
        return count;
    }

    /** Numbers from a tensor's first to its last. */
    private static long lastIndex(Storage storage, long[] shape, long[] strides) {
        long last = 0;
        for (int axis = 0; axis < shape.length; axis++) {
            if (shape[axis] > 1 && strides[axis] > storage.count() / (shape[axis] - 1)) { // might overflow below
                throw beyond(storage, shape);
            }
            last += (shape[axis] - 1) * strides[axis];
        }
        return last;
    }

    private static UnsuitableContentException beyond(Storage storage, long[] shape) {
        return new UnsuitableContentException("a tensor of shape %s doesn't fit into storage %s of %d numbers"
                .formatted(Arrays.toString(shape), storage.key(), storage.count()));
    }

    private static boolean isNegative(long[] numbers) {
        return Arrays.stream(numbers).anyMatch(number -> number < 0);
    }

    private static long[] longs(Object[] numbers) {
        long[] longs = new long[numbers.length];
        for (int i = 0; i < longs.length; i++) {
            if (!(numbers[i] instanceof Number number)) {
                throw new UnsuitableContentException("a tensor has a size that is no number");
            }
            longs[i] = number.longValue();
        }
        return longs;
    }
}
