package io.autovoice.cpu.pitch;

import io.autovoice.domain.audio.FrameGrid;

/**
 * What makes a path through the candidates dear, in units of the normalised autocorrelation (1 = perfectly periodic).
 *
 * @param silence share of the loudest frame's peak below which a frame counts as silent
 * @param voicing strength of the unvoiced candidate in a frame that isn't silent
 * @param octave what a candidate loses for each octave that it lies below the ceiling; so that of two equally good ones the
 *     higher wins, as a signal with period T is just as periodic in 2 T
 * @param octaveJump cost of one octave between two voiced frames 10 ms apart
 * @param voicedUnvoiced cost of a change between voiced and unvoiced, for frames 10 ms apart
 */
record PathCosts(double silence, double voicing, double octave, double octaveJump, double voicedUnvoiced) {
    /** The standard values of Praat's manual, "Sound: To Pitch (raw ac)...". */
    static final PathCosts PRAAT = new PathCosts(0.03, 0.45, 0.01, 0.35, 0.14);

    PathCosts {
        if (!(silence > 0 && voicing > 0 && octave >= 0 && octaveJump >= 0 && voicedUnvoiced >= 0)) {
            throw new IllegalArgumentException("Costs need thresholds > 0 and costs >= 0, got %s, %s, %s, %s and %s"
                    .formatted(silence, voicing, octave, octaveJump, voicedUnvoiced));
        }
    }

    /** The costs of transitions at another hop: a jump of the voice is as dear however many frames it is seen in. */
    PathCosts atHopOf(FrameGrid grid) {
        double correction = 0.010 / grid.hopSeconds();
        return new PathCosts(silence, voicing, octave, octaveJump * correction, voicedUnvoiced * correction);
    }

    /** Strength of the unvoiced candidate, Boersma (1993) eq. 23; {@code loudness} is the frame's peak over the loudest frame's. */
    double unvoicedStrength(double loudness) {
        return voicing + Math.max(0, 2 - loudness * (1 + voicing) / silence);
    }
}
