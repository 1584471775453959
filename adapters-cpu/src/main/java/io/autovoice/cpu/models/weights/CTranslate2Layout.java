package io.autovoice.cpu.models.weights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Walks through a model of CTranslate2 from its first byte to its last.
 *
 * @see <a href="https://github.com/OpenNMT/CTranslate2/blob/v4.6.0/python/ctranslate2/specs/model_spec.py">model_spec.py, _serialize</a>
 */
final class CTranslate2Layout {
    private static final int VERSION = 6; // of the format, the one that has aliases
    private static final int MOST_AXES = 8;

    private final WeightFile file;
    private final Map<String, CTranslate2Block> blocks = new LinkedHashMap<>();
    private long position;

    CTranslate2Layout(WeightFile file) {
        this.file = file;
    }

    Map<String, CTranslate2Block> read() {
        long version = unsigned(Integer.BYTES);
        if (version != VERSION) {
            throw file.broken(
                    "it is of version %d, not %d, if it is of CTranslate2 at all".formatted(version, VERSION));
        }
        string(); // what kind of model
        unsigned(Integer.BYTES); // and which revision of that
        long count = unsigned(Integer.BYTES);
        for (long i = 0; i < count; i++) {
            add(string(), block());
        }
        long aliases = unsigned(Integer.BYTES);
        for (long i = 0; i < aliases; i++) {
            alias();
        }
        if (position != file.size()) {
            throw file.broken("%d bytes follow its end".formatted(file.size() - position));
        }
        return blocks;
    }

    private CTranslate2Block block() {
        int rank = (int) unsigned(Byte.BYTES);
        if (rank > MOST_AXES) {
            throw file.broken("a block has %d axes".formatted(rank));
        }
        long[] shape = new long[rank];
        for (int axis = 0; axis < rank; axis++) {
            shape[axis] = unsigned(Integer.BYTES);
        }
        int kind = (int) unsigned(Byte.BYTES);
        if (kind >= CTranslate2Block.Kind.values().length) {
            throw file.broken("a block is of an unknown kind, %d".formatted(kind));
        }
        long size = unsigned(Integer.BYTES);
        if (size > file.size() - position) {
            throw file.broken("it ends within a block");
        }
        CTranslate2Block block = new CTranslate2Block(CTranslate2Block.Kind.values()[kind], shape, position, size);
        position += size;
        return block;
    }

    private void add(String name, CTranslate2Block block) {
        try {
            if (!block.isConsistent()) {
                throw file.broken("'%s' has %d bytes, which don't make its shape".formatted(name, block.size()));
            }
        } catch (ArithmeticException tooLarge) {
            throw file.broken("'%s' has a shape beyond all measure".formatted(name));
        }
        if (blocks.put(name, block) != null) {
            throw file.broken("it has '%s' twice".formatted(name));
        }
    }

    private void alias() {
        String alias = string();
        String name = string();
        CTranslate2Block block = blocks.get(name);
        if (block == null) {
            throw file.broken("'%s' is said to be '%s', which is not there".formatted(alias, name));
        }
        add(alias, block);
    }

    /** Its length counts the zero at its end. */
    private String string() {
        int length = (int) unsigned(Short.BYTES);
        ByteBuffer bytes = next(length);
        if (length == 0 || bytes.get(length - 1) != 0) {
            throw file.broken("a name has no end");
        }
        return StandardCharsets.UTF_8.decode(bytes.limit(length - 1)).toString();
    }

    private long unsigned(int bytes) {
        ByteBuffer number = next(bytes);
        return switch (bytes) {
            case Byte.BYTES -> Byte.toUnsignedLong(number.get());
            case Short.BYTES -> Short.toUnsignedLong(number.getShort());
            default -> Integer.toUnsignedLong(number.getInt());
        };
    }

    private ByteBuffer next(int count) {
        ByteBuffer bytes = file.read(position, count);
        position += count;
        return bytes;
    }
}
