package io.autovoice.cpu.pitch.neural;

/**
 * How the evidence of one frame adds up to the odds that it is voiced: a logistic regression. The weights were fitted to recordings that no
 * published figure is measured on; docs/quality/f0.md says which, and how.
 *
 * @param periodicity weight of -ln(1 - c), c being the correlation of the sound with itself a period later
 * @param salience weight of the network's own log odds
 * @param quiet loss for each 10 dB by which the frame lies more than {@link #QUIET} below the loud ones
 * @param bias the rest
 */
public record VoicingWeights(double periodicity, double salience, double quiet, double bias) {
    private static final double QUIET = 20; // dB; hardly a sung note is as soft, but what a room gives back is
    private static final double CLEAREST = 1e-3; // 1 - c below which sound is as periodic as it gets
    private static final double SUREST = 1e-4; // distance from 0 and 1 at which networks stop meaning it
    private static final double SOFTEST = 60; // dB below the loud frames; below is silence

    public VoicingWeights {
        if (!(periodicity >= 0 && salience >= 0 && quiet >= 0 && Double.isFinite(bias))) {
            throw new IllegalArgumentException("Evidence needs weights >= 0, got %s, %s and %s, bias %s"
                    .formatted(periodicity, salience, quiet, bias));
        }
    }

    /** Natural log of the odds that a frame is voiced; {@code decibels} is its peak against that of the loud frames. */
    double logOdds(double correlation, double saliences, double decibels) {
        double sure = Math.max(SUREST, Math.min(1 - SUREST, saliences));
        double below = Math.min(0, Math.max(-SOFTEST, decibels) + QUIET) / 10;
        return periodicity * -Math.log(Math.max(CLEAREST, 1 - correlation))
                + salience * Math.log(sure / (1 - sure))
                + quiet * below
                + bias;
    }
}
