package io.autovoice.cpu.conversion.rvc;

import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/** Normally distributed noise that belongs to the song's frames: whichever chunk a frame is in, it gets the same. */
final class LatentNoise {
    private static final long SEED = 1234;

    private LatentNoise() {}

    /**
     * Fills {@code [channel][frame]}.
     *
     * @param first number of the first frame in the song, negative before its start
     */
    static void fill(FloatBuffer into, int channels, int frames, long first) {
        for (int frame = 0; frame < frames; frame++) {
            SplittableRandom random = new SplittableRandom(SEED + first + frame);
            for (int channel = 0; channel < channels; channel++) {
                into.put(channel * frames + frame, (float) random.nextGaussian());
            }
        }
    }
}
