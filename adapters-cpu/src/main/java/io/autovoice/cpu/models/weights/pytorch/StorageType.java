package io.autovoice.cpu.models.weights.pytorch;

import io.autovoice.cpu.half.HalfFloats;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** How the numbers of a storage are written; each is little-endian. */
enum StorageType {
    FLOAT("FloatStorage", Float.BYTES, ByteBuffer::getFloat),
    DOUBLE("DoubleStorage", Double.BYTES, (bytes, at) -> (float) bytes.getDouble(at)),
    HALF("HalfStorage", Short.BYTES, (bytes, at) -> HalfFloats.value(bytes.getShort(at))),
    BFLOAT16("BFloat16Storage", Short.BYTES, (bytes, at) -> Float.intBitsToFloat(bytes.getShort(at) << 16)),
    INT("IntStorage", Integer.BYTES, ByteBuffer::getInt),
    LONG("LongStorage", Long.BYTES, ByteBuffer::getLong);

    private final String className;
    private final int width;
    private final Reader reader;

    StorageType(String className, int width, Reader reader) {
        this.className = className;
        this.width = width;
        this.reader = reader;
    }

    /** @param className within the package torch */
    static Optional<StorageType> named(String className) {
        return Arrays.stream(values())
                .filter(type -> type.className.equals(className))
                .findFirst();
    }

    /** Bytes of one number. */
    int width() {
        return width;
    }

    float number(ByteBuffer bytes, int index) {
        return reader.at(bytes, index * width);
    }

    private interface Reader {
        float at(ByteBuffer bytes, int position);
    }
}
