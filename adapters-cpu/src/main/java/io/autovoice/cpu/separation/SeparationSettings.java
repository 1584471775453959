package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;

/**
 * How thorough a separation is.
 *
 * @param voices melodies looked for at the same time, 1 or 2
 * @param spatialPasses estimates of where voice and band stand; 0 looks at the levels only
 * @param overlap frames that cover each sample, a power of two of 4 or more
 */
record SeparationSettings(int voices, int spatialPasses, int overlap) {
    private static final double FRAME_SECONDS = 4096 / 44_100.0; // resolves harmonics 30 Hz apart, follows vibrato

    SeparationSettings {
        if (voices < 1 || voices > 2 || spatialPasses < 0 || overlap < 4 || Integer.bitCount(overlap) != 1) {
            throw new IllegalArgumentException(
                    "A separation needs 1 or 2 voices, 0 or more passes and an overlap of 4, 8.., got %d, %d and %d"
                            .formatted(voices, spatialPasses, overlap));
        }
    }

    static SeparationSettings forEffort(int effort) {
        if (effort < 1) {
            throw new IllegalArgumentException("Effort needs 1 or more, got " + effort);
        }
        return switch (effort) {
            case 1 -> new SeparationSettings(1, 0, 4);
            case 2 -> new SeparationSettings(2, 1, 4);
            case 3 -> new SeparationSettings(2, 2, 4);
            default -> new SeparationSettings(2, 2, 8);
        };
    }

    /** Short frames for the voice: 93 ms, to the nearest power of two. */
    ShortTimeTransform voiceFrames(SampleRate rate) {
        return ShortTimeTransform.of(rate, FRAME_SECONDS, overlap);
    }

    /** Long frames, in which held notes of instruments stand still and a sung note does not: 372 ms. */
    static ShortTimeTransform sustainFrames(SampleRate rate) {
        return ShortTimeTransform.of(rate, 4 * FRAME_SECONDS, 4);
    }
}
