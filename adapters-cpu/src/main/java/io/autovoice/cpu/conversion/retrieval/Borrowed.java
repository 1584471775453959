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

    /** The weighted means of rows, for some of the frames. */
    float[][] mean(float[][] rows, int[] frames) {
        float[][] means = new float[frames.length][rows[0].length];
        IntStream.range(0, frames.length).parallel().forEach(index -> add(rows, frames[index], 1, means[index]));
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
