package io.autovoice.domain.technique;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.pitch.F0Contour;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Contours of known shape on the 10 ms grid. */
final class Contours {
    private Contours() {}

    /** @param centsAt cents above 220 Hz by seconds; NaN for unvoiced */
    static F0Contour of(double seconds, DoubleUnaryOperator centsAt) {
        FrameGrid grid = FrameGrid.TEN_MILLISECONDS;
        float[] hertz = new float[(int) Math.round(seconds / grid.hopSeconds()) + 1];
        for (int hop = 0; hop < hertz.length; hop++) {
            hertz[hop] = (float) (220 * Math.pow(2, centsAt.applyAsDouble(grid.secondsAt(hop)) / 1200));
        }
        return new F0Contour(grid, hertz);
    }

    static DoubleUnaryOperator vibrato(double rateHertz, double extentCents) {
        return t -> extentCents * Math.sin(2 * Math.PI * rateHertz * t);
    }

    /** Notes of equal length, each joined to the next by a glide of 60 ms. */
    static DoubleUnaryOperator notes(double notesPerSecond, double... cents) {
        double glide = 0.06; // s
        return t -> {
            double position = Math.max(0, t * notesPerSecond);
            int index = Math.min(cents.length - 1, (int) position);
            double into = (t - index / notesPerSecond) / glide;
            double before = cents[Math.max(0, index - 1)];
            double share = into >= 1 ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * into);
            return before + share * (cents[index] - before);
        };
    }

    static DoubleUnaryOperator jitter(double cents, long seed) {
        Random random = new Random(seed);
        return t -> cents * random.nextGaussian();
    }

    static DoubleUnaryOperator sum(DoubleUnaryOperator a, DoubleUnaryOperator b) {
        return t -> a.applyAsDouble(t) + b.applyAsDouble(t);
    }
}
