package io.autovoice.report.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures with a palette as PNG (ISO/IEC 15948), so that no desktop toolkit is needed. */
final class IndexedPng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BIT_DEPTH = 8;
    private static final byte INDEXED_COLOUR = 3;

    private IndexedPng() {}

    /**
     * @param pixels one index a pixel, row by row from the top
     * @param palette red, green and blue of each index
     */
    static byte[] encode(int width, int height, byte[] pixels, byte[] palette) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BIT_DEPTH)
                .put(INDEXED_COLOUR)
                .array(); // compression, filter and interlace are 0
        writeChunk(png, "IHDR", header);
        writeChunk(png, "PLTE", palette);
        writeChunk(png, "IDAT", deflated(scanlines(width, height, pixels)));
        writeChunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Each row with a leading 0: no filter, which is best for indices. */
    private static byte[] scanlines(int width, int height, byte[] pixels) {
        byte[] lines = new byte[height * (width + 1)];
        for (int row = 0; row < height; row++) {
            System.arraycopy(pixels, row * width, lines, row * (width + 1) + 1, width);
        }
        return lines;
    }

    private static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void writeChunk(ByteArrayOutputStream png, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(name);
        png.writeBytes(content);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
    }
}
