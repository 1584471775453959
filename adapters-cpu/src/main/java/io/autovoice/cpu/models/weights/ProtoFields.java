package io.autovoice.cpu.models.weights;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.BiConsumer;

/**
 * The wire format of protocol buffers, as far as a bundle's index needs it.
 *
 * @see <a href="https://protobuf.dev/programming-guides/encoding/">Protocol Buffers: Encoding</a>
 */
final class ProtoFields {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;
    private static final int FIXED32 = 5;

    private ProtoFields() {}

    /** Calls back for each field with its number and its value: a number, or a message's bytes. */
    static void read(ByteBuffer message, BiConsumer<Integer, Value> field) {
        ByteBuffer bytes = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            int key = Math.toIntExact(varint(bytes));
            field.accept(key >>> 3, value(key & 7, bytes));
        }
    }

    /** Base 128, least significant group first. */
    static long varint(ByteBuffer bytes) {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number has no end");
    }

    /** A view of the next bytes, which are passed over. */
    static ByteBuffer slice(ByteBuffer bytes, long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer slice = bytes.slice(bytes.position(), (int) count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.position(bytes.position() + (int) count);
        return slice;
    }

    private static Value value(int wireType, ByteBuffer bytes) {
        return switch (wireType) {
            case VARINT -> new Value(varint(bytes), ByteBuffer.allocate(0));
            case LENGTH_DELIMITED -> new Value(0, slice(bytes, varint(bytes)));
            case FIXED32 -> new Value(bytes.getInt(), ByteBuffer.allocate(0));
            default -> throw new IllegalArgumentException("a field is of an unknown kind, " + wireType);
        };
    }

    /** One of the two is empty. */
    record Value(long number, ByteBuffer message) {}
}
