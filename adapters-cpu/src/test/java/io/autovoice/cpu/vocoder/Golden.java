package io.autovoice.cpu.vocoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The numbers that golden/vocoder/make_golden.py wrote: NumPy arrays of 16-bit integers or floats, flat. */
final class Golden {
    static final VocoderFormat FORMAT = new VocoderFormat(24_000, 0.010);
    static final int EVERY = 4; // envelope and synthesis hold every fourth frame

    private Golden() {}

    /** 1.5 s of a synthetic voice, within [-1, 1]. */
    static float[] voice() {
        float[] samples = floats("voice");
        for (int n = 0; n < samples.length; n++) {
            samples[n] /= 32768;
        }
        return samples;
    }

    static float[] floats(String name) {
        ByteBuffer bytes = ByteBuffer.wrap(bytes("/golden/vocoder/" + name + ".npy"));
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        int start = 10 + bytes.getShort(8);
        boolean integers = new String(bytes.array(), 0, start, StandardCharsets.US_ASCII).contains("<i2");
        bytes.position(start);
        float[] values = new float[bytes.remaining() / (integers ? 2 : 4)];
        for (int i = 0; i < values.length; i++) {
            values[i] = integers ? bytes.getShort() : bytes.getFloat();
        }
        return values;
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
