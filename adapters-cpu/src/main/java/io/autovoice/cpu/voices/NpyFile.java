package io.autovoice.cpu.voices;

import io.autovoice.cpu.half.HalfFloats;
import io.autovoice.cpu.storage.PlainName;
import io.autovoice.cpu.voices.FeatureKind.Precision;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy's array files (NEP 1, version 1.0), of which only little-endian float32 and float16 in two dimensions and C order are written and read.
 */
public final class NpyFile {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int LENGTH_BYTES = 2; // of the header's length, after the magic
    private static final int ALIGNMENT = 64;
    private static final Pattern HEADER = Pattern.compile(
            "\\{'descr': '<f([24])', 'fortran_order': False, 'shape': \\((\\d{1,9}), (\\d{1,9})\\), \\} *\\n");
    private static final int MOST_EMPTY_ROWS = 1 << 20;
    private static final int ROWS_AT_ONCE_BYTES = 1 << 20;

    private NpyFile() {}

    static void requireStorable(String name, float[][] array) {
        boolean ragged = Arrays.stream(array).anyMatch(row -> row.length != array[0].length);
        if (ragged || !PlainName.matches(name)) {
            throw new IllegalArgumentException(
                    "An array needs rows of one length and a name of a-z, 0-9, '_' and '-', got '%s'".formatted(name));
        }
    }

    static void write(Path path, float[][] array, Precision precision) throws IOException {
        int columns = array.length == 0 ? 0 : array[0].length;
        int rowBytes = columns * bytes(precision);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeAll(file, header(array.length, columns, bytes(precision)));
            ByteBuffer bytes = rowsBuffer(array.length, rowBytes);
            for (float[] row : array) {
                if (bytes.remaining() < rowBytes) {
                    writeAll(file, bytes.flip());
                    bytes.clear();
                }
                put(row, precision, bytes);
            }
            writeAll(file, bytes.flip());
        }
    }

    private static int bytes(Precision precision) {
        return precision == Precision.FLOAT32 ? Float.BYTES : Short.BYTES;
    }

    private static void put(float[] row, Precision precision, ByteBuffer into) {
        for (float value : row) {
            if (precision == Precision.FLOAT32) {
                into.putFloat(value);
            } else {
                into.putShort(HalfFloats.of(value));
            }
        }
    }

    /** @throws IOException if the file is missing, damaged or another kind of array */
    public static float[][] read(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer start = readExactly(file, ByteBuffer.allocate(MAGIC.length + LENGTH_BYTES));
            if (Arrays.mismatch(MAGIC, Arrays.copyOf(start.array(), MAGIC.length)) >= 0) {
                throw new IOException("'%s' is no npy file of version 1.0".formatted(path));
            }
            int headerBytes = start.getShort(MAGIC.length) & 0xffff;
            String text = new String(
                    readExactly(file, ByteBuffer.allocate(headerBytes)).array(), StandardCharsets.ISO_8859_1);
            Matcher header = HEADER.matcher(text);
            if (!header.matches()) {
                throw new IOException("'%s' holds no float matrix: %s".formatted(path, text.strip()));
            }
            int rows = Integer.parseInt(header.group(2));
            return readRows(file, path, rows, Integer.parseInt(header.group(3)), Integer.parseInt(header.group(1)));
        }
    }

    private static float[][] readRows(FileChannel file, Path path, int rows, int columns, int valueBytes)
            throws IOException {
        if (columns == 0 && rows > MOST_EMPTY_ROWS) { // a few bytes must not claim gigabytes of empty rows
            throw new IOException("'%s' has %d rows without columns".formatted(path, rows));
        }
        int rowBytes = Math.multiplyExact(columns, valueBytes);
        if (file.size() - file.position() != (long) rows * rowBytes) {
            throw new IOException("'%s' is not as long as %d x %d values need".formatted(path, rows, columns));
        }
        float[][] array = new float[rows][columns];
        ByteBuffer bytes = rowsBuffer(rows, rowBytes).limit(0);
        int rowsLeft = rows;
        for (float[] row : array) {
            if (!bytes.hasRemaining()) {
                int next = columns == 0 ? 0 : Math.min(rowsLeft, bytes.capacity() / rowBytes);
                readExactly(file, bytes.clear().limit(next * rowBytes));
                rowsLeft -= next;
            }
            take(bytes, valueBytes, row);
        }
        return array;
    }

    private static void take(ByteBuffer bytes, int valueBytes, float[] into) {
        if (valueBytes == Float.BYTES) {
            bytes.asFloatBuffer().get(into);
        } else {
            HalfFloats.get(bytes.asShortBuffer(), into);
        }
        bytes.position(bytes.position() + into.length * valueBytes);
    }

    private static ByteBuffer rowsBuffer(int rows, int bytesOfRow) {
        int rowBytes = Math.max(1, bytesOfRow);
        int atOnce = Math.max(1, Math.min(rows, ROWS_AT_ONCE_BYTES / rowBytes));
        return ByteBuffer.allocate(atOnce * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer header(int rows, int columns, int valueBytes) {
        String text =
                "{'descr': '<f%d', 'fortran_order': False, 'shape': (%d, %d), }".formatted(valueBytes, rows, columns);
        int before = MAGIC.length + LENGTH_BYTES;
        int total = (before + text.length() + 1 + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        byte[] padded =
                (text + " ".repeat(total - before - text.length() - 1) + "\n").getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(total)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC)
                .putShort((short) padded.length)
                .put(padded)
                .flip();
    }

    private static void writeAll(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static ByteBuffer readExactly(FileChannel file, ByteBuffer into) throws IOException {
        into.order(ByteOrder.LITTLE_ENDIAN);
        while (into.hasRemaining()) {
            if (file.read(into) < 0) {
                throw new IOException("A npy file ends too early");
            }
        }
        return into.flip();
    }
}
