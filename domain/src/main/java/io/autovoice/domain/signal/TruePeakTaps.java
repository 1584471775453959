package io.autovoice.domain.signal;

/** The interpolation by which true peaks are found: four times oversampled (ITU-R BS.1770-4, annex 2), a Hann-windowed sinc of 12 taps a phase. */
public final class TruePeakTaps {
    /** Frames on either side that the interpolation looks at. */
    public static final int REACH = 6;

    private static final int PHASES = 4;

    private TruePeakTaps() {}

    /** As a new array: the taps of the phases 1/4, 2/4 and 3/4 of a frame after n, for the frames from n - 5 to n + 6; each phase sums to one. */
    public static double[][] design() {
        double[][] taps = new double[PHASES - 1][2 * REACH];
        for (int phase = 1; phase < PHASES; phase++) {
            double sum = 0;
            for (int k = 0; k < 2 * REACH; k++) {
                double t = k - (REACH - 1) - (double) phase / PHASES;
                taps[phase - 1][k] = Sinc.at(t) * Windows.hannAround(t, REACH + 0.5);
                sum += taps[phase - 1][k];
            }
            for (int k = 0; k < 2 * REACH; k++) {
                taps[phase - 1][k] /= sum;
            }
        }
        return taps;
    }
}
