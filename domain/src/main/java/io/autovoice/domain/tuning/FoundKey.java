package io.autovoice.domain.tuning;

import java.util.OptionalDouble;

/**
 * The key of a song.
 *
 * @param confidence 0..1, the probability that its tones are those of the song; empty if somebody said the key
 */
record FoundKey(Scale scale, OptionalDouble confidence) {
    private static final double CLEAR =
            0.75; // three songs of four; a wrong tone in a scale does more harm than none at all

    static FoundKey named(Scale scale) {
        return new FoundKey(scale, OptionalDouble.empty());
    }

    /** All twelve tones if it isn't clear which are meant. */
    Scale clearScale() {
        return confidence.orElse(1) >= CLEAR ? scale : Scale.CHROMATIC;
    }
}
