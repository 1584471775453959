package io.autovoice.cpu.conversion.hearing;

import java.util.stream.IntStream;

/** Rows less their mean. */
final class CentredRows {
    private static final int FEWEST = 20; // frames to take a mean of

    private CentredRows() {}

    /** Gives the raw row of a frame. */
    @FunctionalInterface
    interface Source {
        void read(int frame, float[] into);
    }

    /** The mean over {@code frames}; zero if they are too few to tell. */
    static float[] mean(int[] frames, int width, Source source) {
        double[] sum = new double[width];
        float[] row = new float[width];
        for (int frame : frames) {
            source.read(frame, row);
            for (int n = 0; n < width; n++) {
                sum[n] += row[n];
            }
        }
        float[] mean = new float[width];
        for (int n = 0; n < width && frames.length >= FEWEST; n++) {
            mean[n] = (float) (sum[n] / frames.length);
        }
        return mean;
    }

    static float[][] of(int[] frames, float[] mean, Source source) {
        float[][] rows = new float[frames.length][mean.length];
        IntStream.range(0, frames.length).parallel().forEach(index -> {
            float[] row = rows[index];
            source.read(frames[index], row);
            for (int n = 0; n < row.length; n++) {
                row[n] -= mean[n];
            }
        });
        return rows;
    }
}
