package io.autovoice.cpu.mixing;

import io.autovoice.domain.signal.Sinc;
import io.autovoice.domain.signal.Windows;

/**
 * The highest magnitude of the continuous signal near each frame, by oversampling four times (ITU-R BS.1770-4, annex 2) with a
 * Hann-windowed sinc of 12 taps a phase.
 */
final class TruePeak {
    /** Frames on either side that the interpolation looks at. */
    static final int REACH = 6;

    private static final int PHASES = 4;
    private static final double[][] TAPS = taps();

    private TruePeak() {}

    /** One value a frame: the largest of all channels between it and the next frame. Neighbours outside the rows count as zero. */
    static float[] of(float[][] rows) {
        float[] peaks = new float[rows[0].length];
        for (float[] row : rows) {
            for (int n = 0; n < peaks.length; n++) {
                peaks[n] = Math.max(peaks[n], peakAfter(row, n));
            }
        }
        return peaks;
    }

    private static float peakAfter(float[] row, int n) {
        double peak = Math.abs(row[n]);
        if (n >= REACH - 1 && n + REACH < row.length) {
            for (double[] phase : TAPS) {
                double sum = 0;
                for (int k = 0; k < 2 * REACH; k++) {
                    sum += phase[k] * row[n - REACH + 1 + k];
                }
                peak = Math.max(peak, Math.abs(sum));
            }
        }
        return (float) peak;
    }

    /** Taps of the phases 1/4, 2/4 and 3/4 of a frame after n; each phase sums to one. */
    private static double[][] taps() {
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
