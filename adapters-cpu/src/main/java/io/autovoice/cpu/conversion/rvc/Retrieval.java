package io.autovoice.cpu.conversion.rvc;

import io.autovoice.cpu.matching.DistanceMatcher;

/**
 * The voice's own features, of which the nearest stand in for what was heard: eight neighbours, each weighted by the inverse square of its
 * squared distance, as RVC does with its index.
 */
final class Retrieval {
    private static final int NEIGHBOURS = 8;
    private static final double NEAREST = 1e-9; // squared distance; below it a neighbour counts as the same

    private final float[][] features;
    private final DistanceMatcher matcher;

    /** @param features {@code [row][width]}, one or more */
    Retrieval(float[][] features) {
        this.features = features;
        this.matcher = new DistanceMatcher(features);
    }

    /** {@code rate} times the neighbours' weighted mean, and the rest of what was heard. */
    float[][] mixed(float[][] heard, double rate) {
        int[][] nearest = matcher.nearest(heard, NEIGHBOURS);
        float[][] mixed = new float[heard.length][];
        for (int row = 0; row < heard.length; row++) {
            mixed[row] = mixed(heard[row], nearest[row], rate);
        }
        return mixed;
    }

    private float[] mixed(float[] heard, int[] nearest, double rate) {
        double[] weights = new double[nearest.length];
        double sum = 0;
        for (int rank = 0; rank < nearest.length; rank++) {
            double inverse = 1 / Math.max(NEAREST, squaredDistance(heard, features[nearest[rank]]));
            weights[rank] = inverse * inverse;
            sum += weights[rank];
        }
        float[] mixed = new float[heard.length];
        for (int n = 0; n < mixed.length; n++) {
            double retrieved = 0;
            for (int rank = 0; rank < nearest.length; rank++) {
                retrieved += weights[rank] / sum * features[nearest[rank]][n];
            }
            mixed[n] = (float) (rate * retrieved + (1 - rate) * heard[n]);
        }
        return mixed;
    }

    private static double squaredDistance(float[] left, float[] right) {
        double sum = 0;
        for (int n = 0; n < left.length; n++) {
            double difference = (double) left[n] - right[n];
            sum += difference * difference;
        }
        return sum;
    }
}
