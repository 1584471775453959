package io.autovoice.application.measure;

import io.autovoice.domain.audio.Waveform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a sound: rate, channels and frames, then the samples as 32-bit floats, little-endian, in blocks of 65536 frames, channel after channel. */
public final class SoundHash {
    private static final int BLOCK = 1 << 16; // frames

    private SoundHash() {}

    /** Hexadecimal. The same for sounds that are the same to the bit, whatever file they came from. */
    public static String of(Waveform sound) {
        MessageDigest digest = sha256();
        digest.update(little(Integer.BYTES * 2 + Long.BYTES)
                .putInt(sound.rate().hertz())
                .putInt(sound.channels())
                .putLong(sound.frames())
                .array());
        for (long from = 0; from < sound.frames(); from += BLOCK) {
            float[] block = new float[(int) Math.min(BLOCK, sound.frames() - from)];
            for (int channel = 0; channel < sound.channels(); channel++) {
                sound.read(channel, from, block);
                ByteBuffer bytes = little(Float.BYTES * block.length);
                bytes.asFloatBuffer().put(block);
                digest.update(bytes.array());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
            throw new IllegalStateException(impossible);
        }
    }
}
