package io.autovoice.cpu.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Wav files byte by byte, for kinds that our writer doesn't write. */
final class WavBytes {
    private static final int HEADER_BYTES = 44;

    private WavBytes() {}

    /** @param code 1 for integers, 3 for floats */
    static byte[] of(int code, int bits, int channels, int hertz, byte[] data) {
        ByteBuffer wav = ByteBuffer.allocate(HEADER_BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HEADER_BYTES - 8 + data.length);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        wav.putShort((short) code).putShort((short) channels).putInt(hertz);
        wav.putInt(hertz * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data.length).put(data);
        return wav.array();
    }

    static ByteBuffer data(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
