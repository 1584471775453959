package io.autovoice.cpu.pitch.neural;

/** The likeliest succession of voiced and unvoiced points, by dynamic programming over two states. */
final class VoicingPath {
    private final double changeCost;

    /** @param changeCost in log odds, for each change between voiced and unvoiced */
    VoicingPath(double changeCost) {
        this.changeCost = changeCost;
    }

    /** @param logOdds of each point being voiced */
    boolean[] through(float[] logOdds) {
        boolean[] voicedBeforeVoiced = new boolean[logOdds.length];
        boolean[] voicedBeforeUnvoiced = new boolean[logOdds.length];
        double voiced = 0;
        double unvoiced = 0;
        for (int n = 0; n < logOdds.length; n++) {
            voicedBeforeVoiced[n] = voiced >= unvoiced - changeCost;
            voicedBeforeUnvoiced[n] = voiced - changeCost > unvoiced;
            double nextVoiced = Math.max(voiced, unvoiced - changeCost) + logOdds[n];
            unvoiced = Math.max(unvoiced, voiced - changeCost);
            voiced = nextVoiced - unvoiced; // only their difference counts, and so it stays small
            unvoiced = 0;
        }
        boolean[] path = new boolean[logOdds.length];
        boolean now = voiced > unvoiced;
        for (int n = path.length - 1; n >= 0; n--) {
            path[n] = now;
            now = now ? voicedBeforeVoiced[n] : voicedBeforeUnvoiced[n];
        }
        return path;
    }
}
