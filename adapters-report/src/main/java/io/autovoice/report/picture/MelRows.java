package io.autovoice.report.picture;

import io.autovoice.domain.signal.MelScale;

/** Rows of a picture, evenly spaced on the mel scale from 0 Hz at the bottom to {@code topHertz} at the top; row 0 is the top. */
record MelRows(int rows, double topHertz) {

    /** Where a frequency lies: 0 at the bottom, 1 at the top. */
    double height(double hertz) {
        return MelScale.toMel(hertz) / MelScale.toMel(topHertz);
    }

    /** The frequency at a height of 0 (bottom) to 1 (top). */
    private double hertz(double height) {
        return MelScale.toHertz(height * MelScale.toMel(topHertz));
    }

    /** The power in a row: the strongest bin within it, or where bins are wider than rows what lies between two. */
    double power(double[] power, int row, double hertzPerBin) {
        double low = hertz(1.0 - (row + 1.0) / rows) / hertzPerBin;
        double high = hertz(1.0 - (double) row / rows) / hertzPerBin;
        int first = (int) Math.ceil(low);
        int last = Math.min(power.length - 1, (int) Math.floor(high));
        if (last > first) {
            double strongest = 0;
            for (int bin = first; bin <= last; bin++) {
                strongest = Math.max(strongest, power[bin]);
            }
            return strongest;
        }
        double centre = Math.min(power.length - 1.0, (low + high) / 2);
        int below = Math.min(power.length - 2, (int) centre);
        return power[below] + (centre - below) * (power[below + 1] - power[below]);
    }
}
