package io.autovoice.cpu.models.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/** Writes checkpoints as TensorFlow does, several blocks with shared key prefixes, and on request with something wrong in them. */
final class SyntheticBundle {
    private static final int PER_BLOCK = 3; // entries, so that small tables have several blocks
    private static final long MAGIC = 0xdb4775248b80fb57L;

    private final Map<String, byte[]> entries = new TreeMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private int blockKind;

    SyntheticBundle() {
        header(1, 0);
    }

    SyntheticBundle header(int shards, int endianness) {
        entries.put("", joined(field(1, shards), field(2, endianness)));
        return this;
    }

    SyntheticBundle floats(String name, float[] values, long... shape) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        int offset = data.size();
        data.writeBytes(bytes.array());
        return entry(name, 1, offset, bytes.capacity(), masked(bytes.array()), shape);
    }

    SyntheticBundle entry(String name, int type, long offset, long size, int checksum, long... shape) {
        ByteArrayOutputStream axes = new ByteArrayOutputStream();
        for (long axis : shape) {
            axes.writeBytes(message(2, field(1, axis)));
        }
        byte[] checksumField =
                little(5).putInt(1, checksum).put(0, (byte) (6 << 3 | 5)).array();
        entries.put(
                name,
                joined(
                        field(1, type),
                        message(2, axes.toByteArray()),
                        field(4, offset),
                        field(5, size),
                        checksumField));
        return this;
    }

    /** Adds a field that no entry of a whole tensor has. */
    SyntheticBundle sliced(String name) {
        entries.computeIfPresent(name, (key, entry) -> joined(entry, message(7, new byte[0])));
        return this;
    }

    SyntheticBundle compressed() {
        blockKind = 1; // Snappy
        return this;
    }

    byte[] index() {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        Map<String, byte[]> handles = new TreeMap<>();
        Map<String, byte[]> some = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            some.put(entry.getKey(), entry.getValue());
            if (some.size() == PER_BLOCK) {
                handles.put(entry.getKey(), append(table, block(some)));
                some.clear();
            }
        }
        handles.put("~", append(table, block(some)));
        byte[] statistics = append(table, block(Map.of()));
        byte[] index = append(table, block(handles));
        ByteBuffer footer = little(48).put(statistics).put(index).putLong(40, MAGIC);
        table.writeBytes(footer.array());
        return table.toByteArray();
    }

    TensorFlowBundle open(Path folder) throws IOException {
        return open(folder, index(), data.toByteArray());
    }

    TensorFlowBundle open(Path folder, byte[] index, byte[] numbers) throws IOException {
        Path table = Files.write(folder.resolve("model.index"), index);
        return TensorFlowBundle.open(table, Files.write(folder.resolve("model.data"), numbers));
    }

    byte[] data() {
        return data.toByteArray();
    }

    private byte[] block(Map<String, byte[]> content) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        byte[] before = {};
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(content).entrySet()) {
            byte[] key = entry.getKey().getBytes(StandardCharsets.UTF_8);
            int shared = shared(before, key);
            block.writeBytes(joined(varint(shared), varint(key.length - shared), varint(entry.getValue().length)));
            block.write(key, shared, key.length - shared);
            block.writeBytes(entry.getValue());
            before = key;
        }
        block.writeBytes(little(8).putInt(0, 0).putInt(4, 1).array()); // one point to start at, the first
        block.write(blockKind);
        byte[] checked = block.toByteArray();
        return joined(checked, little(4).putInt(0, masked(checked)).array());
    }

    private static byte[] append(ByteArrayOutputStream table, byte[] block) {
        byte[] handle = joined(varint(table.size()), varint(block.length - 5));
        table.writeBytes(block);
        return handle;
    }

    private static int shared(byte[] before, byte[] key) {
        int shared = 0;
        while (shared < before.length && shared < key.length && before[shared] == key[shared]) {
            shared++;
        }
        return shared;
    }

    private static int masked(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes);
        int value = (int) checksum.getValue();
        return (value >>> 15 | value << 17) + 0xa282ead8;
    }

    private static byte[] field(int number, long value) {
        return value == 0 ? new byte[0] : joined(varint(number << 3), varint(value));
    }

    private static byte[] message(int number, byte[] bytes) {
        return joined(varint(number << 3 | 2), varint(bytes.length), bytes);
    }

    private static byte[] varint(long value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rest = value;
        while (rest >>> 7 != 0) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
        return bytes.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
