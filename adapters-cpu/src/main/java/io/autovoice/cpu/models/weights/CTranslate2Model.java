package io.autovoice.cpu.models.weights;

import io.autovoice.cpu.half.HalfFloats;
import io.autovoice.domain.failure.MissingResourceException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * A model of CTranslate2: one file, all blocks on end. Blocks are read as they are asked for; half precision is widened. Safe for use by many
 * threads.
 */
public final class CTranslate2Model implements Weights, AutoCloseable {
    private final WeightFile file;
    private final Map<String, CTranslate2Block> blocks;

    private CTranslate2Model(WeightFile file, Map<String, CTranslate2Block> blocks) {
        this.file = file;
        this.blocks = Collections.unmodifiableMap(blocks);
    }

    /**
     * Opens a model and walks through all of it.
     *
     * @param path the file that CTranslate2 calls {@code model.bin}
     * @throws MissingResourceException if it is not there, of another version, or not as it should be
     */
    public static CTranslate2Model open(Path path) {
        WeightFile file = WeightFile.open(path);
        try {
            return new CTranslate2Model(file, new CTranslate2Layout(file).read());
        } catch (MissingResourceException failure) {
            file.close();
            throw failure;
        }
    }

    /** Includes the names under which a block is known besides its own. */
    @Override
    public Set<String> names() {
        return blocks.keySet();
    }

    @Override
    public long[] shape(String name) {
        return block(name).shape().clone();
    }

    /**
     * {@inheritDoc}
     *
     * @throws MissingResourceException also if the numbers are neither floats nor half floats
     */
    @Override
    public float[] values(String name) {
        CTranslate2Block block = block(name);
        ByteBuffer bytes = file.read(block.offset(), block.size());
        return switch (block.kind()) {
            case FLOAT32 -> {
                float[] values = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(values);
                yield values;
            }
            case FLOAT16 -> {
                float[] values = new float[bytes.remaining() / Short.BYTES];
                HalfFloats.get(bytes.asShortBuffer(), values);
                yield values;
            }
            case INT8, INT16, INT32, BFLOAT16 ->
                throw file.broken("'%s' is made of %s, not of floats".formatted(name, block.kind()));
        };
    }

    @Override
    public void close() {
        file.close();
    }

    private CTranslate2Block block(String name) {
        CTranslate2Block block = blocks.get(name);
        if (block == null) {
            throw file.broken("it has no '%s'".formatted(name));
        }
        return block;
    }
}
