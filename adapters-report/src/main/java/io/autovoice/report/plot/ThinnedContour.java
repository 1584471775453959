package io.autovoice.report.plot;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.report.document.Rounded;
import java.util.Arrays;
import java.util.StringJoiner;

/** A contour of at most 1600 points over the time of a plot: the median of the voiced values at each, NaN where most are unvoiced. */
record ThinnedContour(float[] hertz) {
    private static final int MOST_POINTS = 1600;

    static ThinnedContour of(F0Contour contour, double seconds) {
        int hops = Math.max(1, Math.min(contour.hops(), contour.grid().hopAt(seconds)));
        float[] hertz = new float[Math.min(MOST_POINTS, hops)];
        for (int point = 0; point < hertz.length; point++) {
            int from = (int) ((long) point * hops / hertz.length);
            int to = (int) ((point + 1L) * hops / hertz.length);
            hertz[point] = median(contour, from, to);
        }
        return new ThinnedContour(hertz);
    }

    private static float median(F0Contour contour, int from, int to) {
        float[] voiced = new float[to - from];
        int count = 0;
        for (int hop = from; hop < Math.min(to, contour.hops()); hop++) {
            if (contour.voicedAt(hop)) {
                voiced[count++] = contour.at(hop);
            }
        }
        if (2 * count < to - from || count == 0) {
            return Float.NaN;
        }
        Arrays.sort(voiced, 0, count);
        return voiced[count / 2];
    }

    /** The middle of a point's piece of time, as a share of the plot. */
    double share(int point) {
        return (point + 0.5) / hertz.length;
    }

    /** For the script: hertz separated by commas, nothing where unvoiced. */
    String joined() {
        StringJoiner joined = new StringJoiner(",");
        for (float value : hertz) {
            joined.add(Float.isNaN(value) ? "" : Rounded.text(value, 1));
        }
        return joined.toString();
    }
}
