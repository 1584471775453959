package io.autovoice.cpu.models.weights.pytorch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a pickle operation by operation, so that it can also be one that no sane program would write. */
final class PickleBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    PickleBytes() {
        operation(0x80).raw(2); // protocol 2
    }

    PickleBytes operation(int code) {
        bytes.write(code);
        return this;
    }

    PickleBytes raw(int... values) {
        for (int value : values) {
            bytes.write(value);
        }
        return this;
    }

    PickleBytes name(String module, String name) {
        operation('c');
        bytes.writeBytes((module + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PickleBytes text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        operation('X').raw32(encoded.length);
        bytes.writeBytes(encoded);
        return this;
    }

    PickleBytes integer(int value) {
        return operation('J').raw32(value);
    }

    PickleBytes mark() {
        return operation('(');
    }

    PickleBytes tuple() {
        return operation('t');
    }

    PickleBytes dictionary() {
        return operation('}');
    }

    /** Puts everything after the last mark into the dictionary before it. */
    PickleBytes entries() {
        return operation('u');
    }

    PickleBytes call() {
        return operation('R');
    }

    PickleBytes yes() {
        return operation(0x88);
    }

    PickleBytes integers(int... values) {
        mark();
        for (int value : values) {
            integer(value);
        }
        return tuple();
    }

    /** As PyTorch describes a tensor. */
    PickleBytes tensor(String type, String key, int count, int offset, int[] shape, int[] strides) {
        name("torch._utils", "_rebuild_tensor_v2").mark();
        mark().text("storage")
                .name("torch", type)
                .text(key)
                .text("cpu")
                .integer(count)
                .tuple();
        operation('Q').integer(offset).integers(shape).integers(strides).operation(0x89);
        return name("collections", "OrderedDict").integers().call().tuple().call();
    }

    byte[] end() {
        bytes.write('.');
        return bytes.toByteArray();
    }

    private PickleBytes raw32(int value) {
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
        return this;
    }
}
