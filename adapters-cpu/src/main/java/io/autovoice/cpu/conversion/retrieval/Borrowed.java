package io.autovoice.cpu.conversion.retrieval;

import java.util.stream.IntStream;

/**
 * What each frame of a song takes from which others.
 *
 * @param from {@code [frame][rank]}
 * @param weights {@code [frame][rank]}, of sum 1
 */
record Borrowed(int[][] from, double[][] weights) {

    /** With other names for what is taken from. */
    Borrowed of(int[] names) {
        int[][] renamed = new int[from.length][];
        for (int frame = 0; frame < from.length; frame++) {
            renamed[frame] =
                    IntStream.of(from[frame]).map(index -> names[index]).toArray();
        }
        return new Borrowed(renamed, weights);
    }

    /** The weighted means of rows, one a frame. */
    float[][] mean(float[][] rows) {
        float[][] means = new float[from.length][rows[0].length];
        IntStream.range(0, means.length).parallel().forEach(frame -> add(rows, frame, 1, means[frame]));
        return means;
    }

    /** A frame's weighted mean. */
    double mean(float[] values, int frame) {
        double mean = 0;
        for (int rank = 0; rank < from[frame].length; rank++) {
            mean += weights[frame][rank] * values[from[frame][rank]];
        }
        return mean;
    }

    /** Adds a frame's weighted mean, times a share. */
    void add(float[][] rows, int frame, double share, float[] into) {
        for (int rank = 0; rank < from[frame].length; rank++) {
            double weight = share * weights[frame][rank];
            float[] row = rows[from[frame][rank]];
            for (int n = 0; n < into.length; n++) {
                into[n] += (float) (weight * row[n]);
            }
        }
    }
}
