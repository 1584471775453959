package io.autovoice.cpu.separation;

import io.autovoice.cpu.separation.frames.ShortTimeTransform;
import io.autovoice.domain.audio.SampleRate;

/**
 * How thorough a separation is.
 *
 * @param voices melodies looked for at the same time, 1 or 2
 * @param spatialPasses estimates of where voice and band stand; 0 looks at the levels only
 */
record SeparationSettings(int voices, int spatialPasses) {
    private static final double FRAME_SECONDS = 4096 / 44_100.0; // resolves harmonics 30 Hz apart, follows vibrato
    private static final int OVERLAP = 4; // 8 costs twice the time and was worth 0.01 dB

    SeparationSettings {
        if (voices < 1 || voices > 2 || spatialPasses < 0) {
            throw new IllegalArgumentException("A separation needs 1 or 2 voices and 0 or more passes, got %d and %d"
                    .formatted(voices, spatialPasses));
        }
    }

    static SeparationSettings forEffort(int effort) {
        if (effort < 1) {
            throw new IllegalArgumentException("Effort needs 1 or more, got " + effort);
        }
        return switch (effort) {
            case 1 -> new SeparationSettings(1, 0);
            case 2 -> new SeparationSettings(2, 1);
            default -> new SeparationSettings(2, 2);
        };
    }

    /** Short frames for the voice: 93 ms, to the nearest power of two. */
    static ShortTimeTransform voiceFrames(SampleRate rate) {
        return ShortTimeTransform.of(rate, FRAME_SECONDS, OVERLAP);
    }

    /** Long frames, in which held notes of instruments stand still and a sung note does not: 372 ms. */
    static ShortTimeTransform sustainFrames(SampleRate rate) {
        return ShortTimeTransform.of(rate, 4 * FRAME_SECONDS, OVERLAP);
    }
}
