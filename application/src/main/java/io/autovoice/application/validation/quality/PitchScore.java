package io.autovoice.application.validation.quality;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.PitchAgreement;

/**
 * A melody beside its truth, in the terms of Salamon et al., Melody extraction from polyphonic music signals (IEEE Signal Processing Magazine
 * 2014). A point found unvoiced has no pitch here, so it counts as missed in the raw pitch accuracy.
 *
 * @param rawPitchAccuracy of the points voiced in truth, the share found within 50 cents, 0..1
 * @param overallAccuracy of all points, the share found unvoiced where nothing is sung, or within 50 cents where something is, 0..1
 */
record PitchScore(double rawPitchAccuracy, double overallAccuracy) {

    /** @param found on the grid and of the length of the truth */
    static PitchScore of(F0Contour truth, F0Contour found) {
        PitchAgreement agreement = PitchAgreement.of(truth, found);
        int silent = 0;
        for (int hop = 0; hop < truth.hops(); hop++) {
            silent += !truth.voicedAt(hop) && !found.voicedAt(hop) ? 1 : 0;
        }
        double hits = agreement.asked() == 0 ? 0 : agreement.rawPitchAccuracy() * agreement.asked();
        return new PitchScore(agreement.rawPitchAccuracy(), (hits + silent) / truth.hops());
    }
}
