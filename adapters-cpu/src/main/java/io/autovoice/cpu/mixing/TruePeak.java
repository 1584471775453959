package io.autovoice.cpu.mixing;

import io.autovoice.domain.signal.TruePeakTaps;

/**
 * The highest magnitude of the continuous signal near each frame, by oversampling four times (ITU-R BS.1770-4, annex 2).
 */
final class TruePeak {
    /** Frames on either side that the interpolation looks at. */
    static final int REACH = TruePeakTaps.REACH;

    private static final double[][] TAPS = TruePeakTaps.design();

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
}
