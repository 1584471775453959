package io.autovoice.cpu.models.weights;

import java.util.Arrays;

/**
 * Where a block of numbers lies in a model of CTranslate2.
 *
 * @param offset first byte in the file
 * @param size bytes
 */
record CTranslate2Block(Kind kind, long[] shape, long offset, long size) {
    /** In the order of CTranslate2's numbers for them. */
    enum Kind {
        FLOAT32(4),
        INT8(1),
        INT16(2),
        INT32(4),
        FLOAT16(2),
        BFLOAT16(2);

        private final int bytes;

        Kind(int bytes) {
            this.bytes = bytes;
        }
    }

    /** Whether the bytes are as many as the shape says. */
    boolean isConsistent() {
        long numbers = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return Math.multiplyExact(numbers, kind.bytes) == size;
    }
}
