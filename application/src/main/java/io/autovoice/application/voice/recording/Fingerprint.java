package io.autovoice.application.voice.recording;

import io.autovoice.domain.audio.Waveform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of recordings and files, in hexadecimal. */
public final class Fingerprint {
    private static final int BLOCK = 1 << 14;

    private Fingerprint() {}

    /** Of the samples and the rate. */
    public static String of(Waveform reference) {
        MessageDigest digest = sha256();
        float[] block = new float[BLOCK];
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * Float.BYTES);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(reference.rate().hertz())
                .flip());
        for (long from = 0; from < reference.frames(); from += BLOCK) {
            reference.read(0, from, block);
            bytes.clear();
            bytes.asFloatBuffer().put(block);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of the bytes. */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
