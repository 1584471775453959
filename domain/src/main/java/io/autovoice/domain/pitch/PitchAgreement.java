package io.autovoice.domain.pitch;

/**
 * How well a melody was sung as asked. A point that was asked voiced and found unvoiced is a miss; where nothing is asked, pitch doesn't
 * count, only voicing does.
 *
 * @param rawPitchAccuracy of the points asked voiced, the share found within 50 cents, 0..1; NaN if nothing was asked
 * @param voicingAgreement of all points, the share found voiced or unvoiced as asked, 0..1
 * @param asked points that were asked voiced
 */
public record PitchAgreement(double rawPitchAccuracy, double voicingAgreement, int asked) {
    private static final double TOLERANCE_CENTS = 50;
    private static final double CENTS_PER_OCTAVE = 1200;

    /**
     * @throws IllegalArgumentException if the contours differ in grid or length
     */
    public static PitchAgreement of(F0Contour asked, F0Contour found) {
        asked.requireSameGrid(found);
        int voiced = 0;
        int hits = 0;
        int agreed = 0;
        for (int hop = 0; hop < asked.hops(); hop++) {
            voiced += asked.voicedAt(hop) ? 1 : 0;
            hits += near(asked.at(hop), found.at(hop)) ? 1 : 0;
            agreed += asked.voicedAt(hop) == found.voicedAt(hop) ? 1 : 0;
        }
        return new PitchAgreement((double) hits / voiced, (double) agreed / asked.hops(), voiced);
    }

    /** False where one of them is unvoiced: a comparison with NaN is. */
    private static boolean near(float askedHertz, float foundHertz) {
        double cents = CENTS_PER_OCTAVE * Math.log(foundHertz / askedHertz) / Math.log(2);
        return Math.abs(cents) <= TOLERANCE_CENTS;
    }
}
