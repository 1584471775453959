package io.autovoice.domain.technique;

import java.util.ArrayList;
import java.util.List;

/**
 * The pitch between two crossings of its trend.
 *
 * @param from the crossing it begins with, in points, may lie between two
 * @param to the crossing it ends with
 * @param peak its farthest distance from the trend, cents
 * @param drift how far the trend moves meanwhile, cents
 */
record HalfCycle(double from, double to, double peak, double drift) {
    /** All complete ones, in order of time. */
    static List<HalfCycle> of(double[] pitch, double[] trend) {
        List<HalfCycle> found = new ArrayList<>();
        double previous = Double.NaN;
        double peak = 0;
        for (int n = 1; n < pitch.length; n++) {
            double before = pitch[n - 1] - trend[n - 1];
            double now = pitch[n] - trend[n];
            if (before < 0 != now < 0) {
                double crossing = n - 1 + before / (before - now);
                if (!Double.isNaN(previous)) {
                    double drift = trend[n] - trend[(int) previous];
                    found.add(new HalfCycle(previous, crossing, peak, Math.abs(drift)));
                }
                previous = crossing;
                peak = 0;
            }
            peak = Math.max(peak, Math.abs(now));
        }
        return found;
    }

    double length() {
        return to - from;
    }
}
