package io.autovoice.cpu.models.weights;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A sorted table of keys and values, uncompressed.
 *
 * @see <a href="https://github.com/google/leveldb/blob/main/doc/table_format.md">leveldb File format</a>
 */
final class LevelDbTable {
    private static final int FOOTER = 48; // two padded handles and the magic number
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int TRAILER = 5; // kind of compression, checksum
    private static final int UNCOMPRESSED = 0;
    private static final int LARGEST_BLOCK = 1 << 24; // bytes; a bundle's index is far smaller

    private final WeightFile file;

    private LevelDbTable(WeightFile file) {
        this.file = file;
    }

    /** All of it, in the file's order. */
    static Map<String, ByteBuffer> read(WeightFile file) {
        return new LevelDbTable(file).read();
    }

    private Map<String, ByteBuffer> read() {
        ByteBuffer footer = file.read(file.size() - FOOTER, FOOTER);
        if (footer.getLong(FOOTER - Long.BYTES) != MAGIC) {
            throw file.broken("it is no LevelDB table");
        }
        Map<String, ByteBuffer> table = new LinkedHashMap<>();
        block(footer); // the index of statistics, which nobody needs
        entries(
                block(footer),
                (lastKey, handle) -> entries(block(handle), (key, value) -> {
                    if (table.put(key, value) != null) {
                        throw file.broken("it has '%s' twice".formatted(key));
                    }
                }));
        return table;
    }

    /** The block to which a handle points. */
    private ByteBuffer block(ByteBuffer handle) {
        long offset = ProtoFields.varint(handle);
        long size = ProtoFields.varint(handle);
        if (size < 0 || size > LARGEST_BLOCK) {
            throw file.broken("a block has %d bytes".formatted(size));
        }
        ByteBuffer bytes = file.read(offset, size + TRAILER);
        int kind = bytes.get((int) size);
        if (kind != UNCOMPRESSED) {
            throw file.broken("a block is compressed (kind %d)".formatted(kind));
        }
        if (MaskedChecksum.of(bytes.slice(0, (int) size + 1)) != bytes.getInt((int) size + 1)) {
            throw file.broken("the checksum of the block at %d is wrong".formatted(offset));
        }
        return bytes.slice(0, (int) size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Each key says only in what it differs from the one before. */
    private void entries(ByteBuffer block, BiConsumer<String, ByteBuffer> entry) {
        ByteBuffer bytes = ProtoFields.slice(block, block.limit() - (long) restarts(block));
        byte[] key = {};
        while (bytes.hasRemaining()) {
            int shared = (int) ProtoFields.varint(bytes);
            long different = ProtoFields.varint(bytes);
            long valueSize = ProtoFields.varint(bytes);
            if (shared < 0 || shared > key.length) {
                throw file.broken("a key shares %d of %d bytes".formatted(shared, key.length));
            }
            key = joined(key, shared, ProtoFields.slice(bytes, different));
            entry.accept(new String(key, StandardCharsets.UTF_8), ProtoFields.slice(bytes, valueSize));
        }
    }

    /** Bytes at the end that are for searching. */
    private int restarts(ByteBuffer block) {
        long count = block.getInt(block.limit() - Integer.BYTES);
        long size = (count + 1) * Integer.BYTES;
        if (count < 0 || size > block.limit()) {
            throw file.broken("a block has %d points to start at".formatted(count));
        }
        return (int) size;
    }

    private static byte[] joined(byte[] key, int shared, ByteBuffer rest) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(key, 0, shared);
        byte[] different = new byte[rest.remaining()];
        rest.get(different);
        joined.writeBytes(different);
        return joined.toByteArray();
    }
}
