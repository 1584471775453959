package io.autovoice.domain.signal;

/**
 * What the outputs of a pitch network stand for: {@code count} pitches evenly spaced in cents above 10 Hz, each with how salient it is. The
 * pitch of a frame is the mean of the nine bins about the most salient one, weighted by salience (Kim et al., "CREPE", ICASSP 2018, eq. 1-3;
 * the neighbourhood is that of its published code).
 *
 * @param firstCents cents of bin 0 above 10 Hz
 * @param centsPerBin from one bin to the next
 * @param edgeRepeats whether the neighbourhood takes the outermost bin again where it hangs over, or goes without
 */
public record SalienceBins(int count, double firstCents, double centsPerBin, boolean edgeRepeats) {
    private static final double REFERENCE_HERTZ = 10;
    private static final int NEIGHBOURS = 4; // on either side

    public SalienceBins {
        if (!(count > 0 && centsPerBin > 0)) {
            throw new IllegalArgumentException(
                    "Salience needs 1 bin or more, a positive number of cents apart, got %d, %s cents apart"
                            .formatted(count, centsPerBin));
        }
    }

    /** Bins from one frequency to another, both included. */
    public static SalienceBins between(double lowestHertz, double highestHertz, int count, boolean edgeRepeats) {
        double first = cents(lowestHertz);
        return new SalienceBins(count, first, (cents(highestHertz) - first) / (count - 1), edgeRepeats);
    }

    /** The most salient bin of the frame whose first bin is {@code saliences[from]}. */
    public int peak(float[] saliences, int from) {
        int best = 0;
        for (int bin = 1; bin < count; bin++) {
            best = saliences[from + bin] > saliences[from + best] ? bin : best;
        }
        return best;
    }

    /** F0 in hertz about a peak; that of the peak's bin if nothing is salient. */
    public double hertz(float[] saliences, int from, int peak) {
        double weighted = 0;
        double sum = 0;
        for (int bin = peak - NEIGHBOURS; bin <= peak + NEIGHBOURS; bin++) {
            int inside = Math.max(0, Math.min(count - 1, bin));
            if (inside == bin || edgeRepeats) {
                weighted += inside * (double) saliences[from + inside];
                sum += saliences[from + inside];
            }
        }
        return hertz(sum > 0 ? weighted / sum : peak);
    }

    /** F0 of a bin, which may be a fraction. */
    public double hertz(double bin) {
        return REFERENCE_HERTZ * Math.pow(2, (firstCents + bin * centsPerBin) / 1200);
    }

    private static double cents(double hertz) {
        return 1200 * Math.log(hertz / REFERENCE_HERTZ) / Math.log(2);
    }
}
