package io.autovoice.application.voice.reference.quality;

import java.util.OptionalDouble;

/** A stretch of falling level, from hop {@code first} to {@code last}. */
record LevelFall(int first, int last) {
    static final double ABOVE_NOISE_DB = 6; // where a fall ends
    static final double BELOW_VOICE_DB = 15; // a fall starts no lower than that
    private static final double RISE_DB = 1; // that doesn't end a fall
    private static final double DIRECT_DB = 5; // the first part of a fall is the voice's own
    private static final double LEAST_DB = 12;
    private static final int LEAST_HOPS = 5;
    private static final double STRAIGHT = -0.95; // correlation of level with time

    static LevelFall from(double[] levels, int first, double lowest) {
        int last = first;
        double low = levels[first];
        while (last + 1 < levels.length && levels[last + 1] < low + RISE_DB && levels[last + 1] > lowest) {
            last++;
            low = Math.min(low, levels[last]);
        }
        return new LevelFall(first, last);
    }

    /** By a straight line through the part after the first 5 dB; empty if that is short, shallow or bent. */
    OptionalDouble secondsFor60Decibel(double[] levels, double hopSeconds) {
        int start = first;
        while (start <= last && levels[start] > levels[first] - DIRECT_DB) {
            start++;
        }
        if (last - start + 1 < LEAST_HOPS || levels[start] - levels[last] < LEAST_DB) {
            return OptionalDouble.empty();
        }
        return slope(levels, start).stream()
                .map(slope -> -60 / slope * hopSeconds)
                .findFirst();
    }

    /** In decibel a hop. */
    private OptionalDouble slope(double[] levels, int start) {
        int count = last - start + 1;
        double meanHop = (start + last) / 2.0;
        double meanLevel = 0;
        for (int hop = start; hop <= last; hop++) {
            meanLevel += levels[hop] / count;
        }
        double together = 0;
        double hops = 0;
        double spread = 0;
        for (int hop = start; hop <= last; hop++) {
            together += (hop - meanHop) * (levels[hop] - meanLevel);
            hops += (hop - meanHop) * (hop - meanHop);
            spread += (levels[hop] - meanLevel) * (levels[hop] - meanLevel);
        }
        return together / Math.sqrt(hops * spread) < STRAIGHT
                ? OptionalDouble.of(together / hops)
                : OptionalDouble.empty();
    }
}
