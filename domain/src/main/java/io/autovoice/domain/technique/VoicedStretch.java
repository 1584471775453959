package io.autovoice.domain.technique;

import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;

/**
 * An unbroken run of voiced points.
 *
 * @param first its first point in the contour
 * @param cents pitch above 55 Hz; shared within this package, never changed
 */
record VoicedStretch(int first, double[] cents, double hopSeconds) {
    private static final double REFERENCE = 55; // Hz, A1; any would do
    private static final double CENTS_PER_OCTAVE = 1200;

    static List<VoicedStretch> of(F0Contour contour) {
        List<VoicedStretch> stretches = new ArrayList<>();
        int end;
        for (int first = 0; first < contour.hops(); first = end + 1) {
            end = first;
            while (end < contour.hops() && contour.voicedAt(end)) {
                end++;
            }
            if (end > first) {
                stretches.add(of(contour, first, end));
            }
        }
        return stretches;
    }

    static float hertz(double cents) {
        return (float) (REFERENCE * Math.pow(2, cents / CENTS_PER_OCTAVE));
    }

    int length() {
        return cents.length;
    }

    /** The time of a point of this stretch; may lie between two. */
    double secondsAt(double hop) {
        return (first + hop) * hopSeconds;
    }

    /** The pitch averaged over {@code seconds} around each point. */
    double[] averagedOver(double seconds) {
        return MovingMean.of(cents, seconds / hopSeconds);
    }

    private static VoicedStretch of(F0Contour contour, int first, int end) {
        double[] cents = new double[end - first];
        for (int n = 0; n < cents.length; n++) {
            cents[n] = CENTS_PER_OCTAVE * Math.log(contour.at(first + n) / REFERENCE) / Math.log(2);
        }
        return new VoicedStretch(first, cents, contour.grid().hopSeconds());
    }
}
