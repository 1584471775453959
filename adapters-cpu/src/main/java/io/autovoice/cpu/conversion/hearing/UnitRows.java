package io.autovoice.cpu.conversion.hearing;

import java.util.stream.IntStream;

/** Rows less a mean, scaled to unit length, so that their inner products are cosines. */
final class UnitRows {
    private static final int FEWEST = 20; // frames to take a mean of

    private UnitRows() {}

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
            source.read(frames[index], rows[index]);
            normalise(rows[index], mean);
        });
        return rows;
    }

    private static void normalise(float[] row, float[] mean) {
        double squares = 0;
        for (int n = 0; n < row.length; n++) {
            row[n] -= mean[n];
            squares += (double) row[n] * row[n];
        }
        float scale = (float) (1 / (Math.sqrt(squares) + 1e-9));
        for (int n = 0; n < row.length; n++) {
            row[n] *= scale;
        }
    }
}
