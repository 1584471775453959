package io.autovoice.application.voice.reference;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;

/**
 * Singing holds notes, speech glides. A moment is held if the .3 s around it are voiced and the mean pitch of their halves differs by less
 * than .35 semitones; means, so that vibrato counts as held.
 */
final class HeldNotes {
    private static final double HALF_SECONDS = 0.15;
    private static final double WITHIN_SEMITONES = 0.35;

    private HeldNotes() {}

    /** Share of the voiced hops, 0..1. */
    static double share(F0Contour f0) {
        int half = (int) Math.round(HALF_SECONDS / f0.grid().hopSeconds());
        int held = 0;
        for (int hop = half; hop < f0.hops() - half; hop++) {
            // NaN as soon as one hop is unvoiced
            double change = meanSemitones(f0, hop - half, hop) - meanSemitones(f0, hop, hop + half);
            held += Math.abs(change) < WITHIN_SEMITONES ? 1 : 0;
        }
        return held / (double) Math.max(1, f0.voiced().length);
    }

    private static double meanSemitones(F0Contour f0, int first, int last) {
        double sum = 0;
        for (int hop = first; hop <= last; hop++) {
            if (!f0.voicedAt(hop)) {
                return Double.NaN;
            }
            sum += Semitones.between(1, f0.at(hop)).value();
        }
        return sum / (last - first + 1);
    }
}
