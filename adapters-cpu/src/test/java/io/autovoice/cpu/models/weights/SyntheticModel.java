package io.autovoice.cpu.models.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes models as CTranslate2 does. */
final class SyntheticModel {
    private final ByteArrayOutputStream blocks = new ByteArrayOutputStream();
    private final ByteArrayOutputStream aliases = new ByteArrayOutputStream();
    private int version = 6;
    private int blockCount;
    private int aliasCount;

    SyntheticModel version(int number) {
        version = number;
        return this;
    }

    SyntheticModel floats(String name, float[] values, int... shape) {
        ByteBuffer bytes = little(values.length * 4);
        bytes.asFloatBuffer().put(values);
        return block(name, 0, bytes.array(), shape);
    }

    SyntheticModel halves(String name, int[] bits, int... shape) {
        ByteBuffer bytes = little(bits.length * 2);
        for (int half : bits) {
            bytes.putShort((short) half);
        }
        return block(name, 4, bytes.array(), shape);
    }

    SyntheticModel block(String name, int kind, byte[] bytes, int... shape) {
        blocks.writeBytes(text(name));
        blocks.write(shape.length);
        for (int axis : shape) {
            blocks.writeBytes(number(axis));
        }
        blocks.write(kind);
        blocks.writeBytes(number(bytes.length));
        blocks.writeBytes(bytes);
        blockCount++;
        return this;
    }

    SyntheticModel alias(String alias, String name) {
        aliases.writeBytes(text(alias));
        aliases.writeBytes(text(name));
        aliasCount++;
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(number(version));
        file.writeBytes(text("WhisperSpec"));
        file.writeBytes(number(3));
        file.writeBytes(number(blockCount));
        file.writeBytes(blocks.toByteArray());
        file.writeBytes(number(aliasCount));
        file.writeBytes(aliases.toByteArray());
        return file.toByteArray();
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return little(bytes.length + 3)
                .putShort((short) (bytes.length + 1))
                .put(bytes)
                .array();
    }

    private static byte[] number(int value) {
        return little(4).putInt(value).array();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
