package io.autovoice.cpu.mel;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** The numbers that golden/mel/make_golden.py wrote. */
public final class GoldenMel {
    private static final int HEADER_LENGTH_AT = 8;

    private GoldenMel() {}

    /** Half a second at 16 kHz. */
    public static Waveform voice() {
        ByteBuffer integers = values("voice");
        float[] samples = new float[integers.remaining() / Short.BYTES];
        for (int n = 0; n < samples.length; n++) {
            samples[n] = integers.getShort() / 32768f;
        }
        return WaveformStorage.heap(PowerMel.RATE, samples);
    }

    public static float[] floats(String name) {
        ByteBuffer values = values(name);
        float[] floats = new float[values.remaining() / Float.BYTES];
        values.asFloatBuffer().get(floats);
        return floats;
    }

    private static ByteBuffer values(String name) {
        String resource = "/golden/mel/" + name + ".npy";
        try (InputStream in = Objects.requireNonNull(GoldenMel.class.getResourceAsStream(resource), resource)) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            return bytes.position(HEADER_LENGTH_AT + Short.BYTES + bytes.getShort(HEADER_LENGTH_AT));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
