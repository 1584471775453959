package io.autovoice.cpu.models.weights;

import io.autovoice.domain.failure.MissingResourceException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A checkpoint of TensorFlow: a table that says where each tensor lies, and one file with the numbers. Tensors are read as they are asked
 * for, and their checksums compared. Safe for use by many threads.
 */
public final class TensorFlowBundle implements Weights, AutoCloseable {
    private static final String HEADER = ""; // the key of the table's first entry

    private final WeightFile data;
    private final Map<String, BundleEntry> entries;

    private TensorFlowBundle(WeightFile data, Map<String, BundleEntry> entries) {
        this.data = data;
        this.entries = entries;
    }

    /**
     * Opens a checkpoint and checks all that its table says.
     *
     * @param index the file that ends in {@code .index}
     * @param data the file that ends in {@code .data-00000-of-00001}
     * @throws MissingResourceException if one of them is not there or not as it should be
     */
    public static TensorFlowBundle open(Path index, Path data) {
        WeightFile numbers = WeightFile.open(data);
        try (WeightFile table = WeightFile.open(index)) {
            return new TensorFlowBundle(numbers, entries(table, numbers));
        } catch (MissingResourceException failure) {
            numbers.close();
            throw failure;
        }
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    public long[] shape(String name) {
        return entry(name).shape().clone();
    }

    /**
     * {@inheritDoc}
     *
     * @throws MissingResourceException also if the numbers are no floats or have changed
     */
    @Override
    public float[] values(String name) {
        BundleEntry entry = entry(name);
        if (!entry.isFloat()) {
            throw data.broken("'%s' is of TensorFlow's type %d, not float".formatted(name, entry.type()));
        }
        ByteBuffer bytes = data.read(entry.offset(), entry.size());
        if (MaskedChecksum.of(bytes) != entry.checksum()) {
            throw data.broken("the checksum of '%s' is wrong".formatted(name));
        }
        float[] values = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(values);
        return values;
    }

    @Override
    public void close() {
        data.close();
    }

    private BundleEntry entry(String name) {
        BundleEntry entry = entries.get(name);
        if (entry == null) {
            throw data.broken("it has no '%s'".formatted(name));
        }
        return entry;
    }

    private static Map<String, BundleEntry> entries(WeightFile table, WeightFile data) {
        Map<String, BundleEntry> entries = new LinkedHashMap<>();
        try {
            Map<String, ByteBuffer> rows = LevelDbTable.read(table);
            ByteBuffer header = rows.remove(HEADER);
            if (header == null) {
                throw table.broken("it has no header");
            }
            checkHeader(header);
            rows.forEach((name, row) -> entries.put(name, checked(name, BundleEntry.parse(row), table, data)));
        } catch (BufferUnderflowException | ArithmeticException | IllegalArgumentException failure) {
            String what = failure.getMessage();
            throw table.broken(what == null ? "something in it ends too early" : what);
        }
        return Collections.unmodifiableMap(entries);
    }

    private static void checkHeader(ByteBuffer header) {
        ProtoFields.read(header, (number, value) -> {
            if (number == 1 && value.number() != 1) {
                throw new IllegalArgumentException("it speaks of %d data files, not one".formatted(value.number()));
            }
            if (number == 2 && value.number() != 0) {
                throw new IllegalArgumentException("its numbers are big-endian");
            }
        });
    }

    private static BundleEntry checked(String name, BundleEntry entry, WeightFile table, WeightFile data) {
        if (entry.shard() != 0 || entry.sliced()) {
            throw table.broken("'%s' is spread over several places".formatted(name));
        }
        if (entry.isFloat() && !entry.isConsistent()) {
            throw table.broken("'%s' has %d bytes, which don't make its shape".formatted(name, entry.size()));
        }
        if (entry.offset() < 0 || entry.size() < 0 || entry.offset() > data.size() - entry.size()) {
            throw table.broken("'%s' does not lie within the %d bytes of the data file".formatted(name, data.size()));
        }
        return entry;
    }
}
