package io.autovoice.cpu.models.weights;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** CRC-32C as LevelDB stores it: rotated, so that a checksum of data that contain checksums is no trivial one. */
final class MaskedChecksum {
    private static final int MASK = 0xa282ead8; // leveldb/util/crc32c.h

    private MaskedChecksum() {}

    static int of(ByteBuffer bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
    }
}
