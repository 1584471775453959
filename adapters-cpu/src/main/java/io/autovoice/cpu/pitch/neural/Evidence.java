package io.autovoice.cpu.pitch.neural;

import java.util.Arrays;

/** What is known of each grid point of a song: 16 bytes. Points may be set by many threads. */
final class Evidence {
    private static final double LOUD = 0.95; // share of the points that are softer than the loud ones

    private final float[] hertz;
    private final float[] salience;
    private final float[] correlation;
    private final float[] level;

    Evidence(int points) {
        hertz = new float[points];
        salience = new float[points];
        correlation = new float[points];
        level = new float[points];
    }

    int points() {
        return hertz.length;
    }

    void set(int point, double pitch, double networkSalience, double periodicity, double decibels) {
        hertz[point] = (float) pitch;
        salience[point] = (float) networkSalience;
        correlation[point] = (float) periodicity;
        level[point] = (float) decibels;
    }

    float hertz(int point) {
        return hertz[point];
    }

    /** Natural log of the odds that each point is voiced, by its own evidence. */
    float[] logOdds(VoicingWeights weights) {
        double loud = loudLevel();
        float[] odds = new float[points()];
        for (int point = 0; point < odds.length; point++) {
            odds[point] = (float) weights.logOdds(correlation[point], salience[point], level[point] - loud);
        }
        return odds;
    }

    private double loudLevel() {
        float[] sorted = level.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(LOUD * (sorted.length - 1))];
    }
}
