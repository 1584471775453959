package io.autovoice.cpu.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The length that a wav file's header promises. FFmpeg itself takes whatever is there, so that half a file would pass for a whole one.
 */
final class RiffHeader {
    private static final int RIFF = 0x46464952; // "RIFF" and the others below, little-endian
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final long UNKNOWN = 0xffff_ffffL; // written by programs that can't go back to the header
    private static final int MOST_CHUNKS = 1000;

    private RiffHeader() {}

    /** 0 if this is no wav file or it promises nothing. */
    static double seconds(Path path) {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer start = read(file, 0, 12);
            return start.getInt(0) == RIFF && start.getInt(8) == WAVE ? dataSeconds(file) : 0;
        } catch (IOException | IndexOutOfBoundsException shortOrUnreadable) {
            return 0;
        }
    }

    private static double dataSeconds(FileChannel file) throws IOException {
        long bytesPerSecond = 0;
        long at = 12;
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            ByteBuffer head = read(file, at, 8 + 12);
            long size = head.getInt(4) & UNKNOWN;
            if (head.getInt(0) == FORMAT) {
                bytesPerSecond = head.getInt(16) & UNKNOWN;
            }
            if (head.getInt(0) == DATA) {
                return size == UNKNOWN || bytesPerSecond == 0 ? 0 : (double) size / bytesPerSecond;
            }
            at += 8 + size + size % 2;
        }
        return 0;
    }

    /** Fewer at the end of the file; reading beyond them is out of bounds. */
    private static ByteBuffer read(FileChannel file, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        int got = file.read(bytes, at);
        return bytes.flip().limit(Math.max(0, got));
    }
}
