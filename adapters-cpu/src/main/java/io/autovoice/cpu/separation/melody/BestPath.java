package io.autovoice.cpu.separation.melody;

import java.util.Arrays;

/** The path through a score of candidates over time with the highest sum of scores less its jumps (Viterbi). */
final class BestPath {
    private static final int REACH = 15; // candidates per frame, three semitones; a longer jump costs a new start
    private static final float RESTART = 3f * REACH;

    private BestPath() {}

    /**
     * One candidate a frame.
     *
     * @param score {@code [frame][candidate]}
     * @param stepCost score given up per candidate moved
     */
    static int[] through(float[][] score, float stepCost) {
        int candidates = score[0].length;
        short[][] from = new short[score.length][candidates];
        float[] best = score[0].clone();
        for (int t = 1; t < score.length; t++) {
            best = advance(best, score[t], stepCost, from[t]);
        }
        int[] path = new int[score.length];
        path[path.length - 1] = highest(best);
        for (int t = path.length - 1; t > 0; t--) {
            path[t - 1] = from[t][path[t]];
        }
        return path;
    }

    private static float[] advance(float[] best, float[] score, float stepCost, short[] from) {
        int top = highest(best);
        float[] next = new float[best.length];
        Arrays.fill(from, (short) top);
        for (int i = 0; i < next.length; i++) {
            next[i] = best[top] - RESTART * stepCost;
            for (int j = Math.max(0, i - REACH); j <= Math.min(next.length - 1, i + REACH); j++) {
                float reached = best[j] - stepCost * Math.abs(i - j);
                if (reached > next[i]) {
                    next[i] = reached;
                    from[i] = (short) j;
                }
            }
            next[i] += score[i];
        }
        return next;
    }

    private static int highest(float[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }
}
