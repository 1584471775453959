package io.autovoice.application.voice.reference;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;
import java.util.Arrays;

/**
 * The range of a voice. Errors of pitch extraction, most of them by an octave, and noises taken for a voice are short: stretches without a
 * leap of more than four semitones count only if they last 80 ms.
 *
 * @param low 5th percentile, hertz; {@code median} and {@code high} (95th) likewise
 */
public record SungRange(double low, double median, double high) {
    private static final double LEAP_SEMITONES = 4;
    private static final double SHORTEST_SECONDS = 0.08;

    /** @throws java.util.NoSuchElementException if nothing is voiced */
    public static SungRange of(F0Contour f0) {
        F0Contour steady = steady(f0);
        F0Contour used = steady.median().isPresent() ? steady : f0;
        return new SungRange(
                used.quantile(0.05).orElseThrow(),
                used.median().orElseThrow(),
                used.quantile(0.95).orElseThrow());
    }

    /** From low to high. */
    public double semitones() {
        return Semitones.between(low, high).value();
    }

    private static F0Contour steady(F0Contour f0) {
        float[] hertz = f0.toArray();
        int shortest = (int) Math.round(SHORTEST_SECONDS / f0.grid().hopSeconds());
        int start = 0;
        for (int hop = 1; hop <= hertz.length; hop++) {
            if (hop == hertz.length || leap(hertz[hop - 1], hertz[hop])) {
                if (hop - start < shortest) {
                    Arrays.fill(hertz, start, hop, Float.NaN);
                }
                start = hop;
            }
        }
        return new F0Contour(f0.grid(), hertz);
    }

    /** To or from silence too. */
    private static boolean leap(float from, float to) {
        return Float.isNaN(from)
                || Float.isNaN(to)
                || Math.abs(Semitones.between(from, to).value()) > LEAP_SEMITONES;
    }
}
