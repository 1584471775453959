package io.autovoice.cpu.models.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Where a tensor lies in a bundle's data.
 *
 * @param type TensorFlow's number for the kind of number
 * @param shard which of the data files, from 0 on
 * @param offset first byte in the data file
 * @param size bytes
 * @param checksum masked CRC-32C of the bytes
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/v2.12.1/tensorflow/core/protobuf/tensor_bundle.proto">tensor_bundle.proto</a>
 */
record BundleEntry(int type, long[] shape, int shard, long offset, long size, int checksum, boolean sliced) {
    private static final int FLOAT = 1;

    static BundleEntry parse(ByteBuffer message) {
        Reading reading = new Reading();
        ProtoFields.read(message, reading::field);
        return new BundleEntry(
                reading.type,
                reading.shape,
                reading.shard,
                reading.offset,
                reading.size,
                reading.checksum,
                reading.sliced);
    }

    boolean isFloat() {
        return type == FLOAT;
    }

    /** Whether the bytes are as many as the shape says. */
    boolean isConsistent() {
        long numbers = Arrays.stream(shape).reduce(1, Math::multiplyExact);
        return Arrays.stream(shape).allMatch(axis -> axis >= 0) && Math.multiplyExact(numbers, Float.BYTES) == size;
    }

    private static long[] axes(ByteBuffer shape) {
        LongStream.Builder axes = LongStream.builder();
        ProtoFields.read(shape, (number, axis) -> {
            if (number != 2) { // unknown_rank
                throw new IllegalArgumentException("a shape is open");
            }
            long[] size = new long[1];
            ProtoFields.read(axis.message(), (part, value) -> size[0] = part == 1 ? value.number() : size[0]);
            axes.add(size[0]);
        });
        return axes.build().toArray();
    }

    /** Fields that are zero are not written. */
    private static final class Reading {
        private int type;
        private long[] shape = {};
        private int shard;
        private long offset;
        private long size;
        private int checksum;
        private boolean sliced;

        void field(int number, ProtoFields.Value value) {
            switch (number) {
                case 1 -> type = (int) value.number();
                case 2 -> shape = axes(value.message());
                case 3 -> shard = (int) value.number();
                case 4 -> offset = value.number();
                case 5 -> size = value.number();
                case 6 -> checksum = (int) value.number();
                case 7 -> sliced = true;
                default -> throw new IllegalArgumentException("an entry has an unknown field, " + number);
            }
        }
    }
}
