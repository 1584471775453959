package io.autovoice.cpu.matching;

/**
 * The nearest candidates of each query, best first.
 *
 * @param indices {@code [query][rank]} into the candidates
 * @param similarities {@code [query][rank]} cosines, falling
 */
public record Neighbours(int[][] indices, float[][] similarities) {

    /** Softmax of the similarities of one query: weights >= 0 that sum to 1. */
    public double[] weights(int query, double temperature) {
        float[] row = similarities[query];
        double[] weights = new double[row.length];
        double sum = 0;
        for (int rank = 0; rank < row.length; rank++) {
            weights[rank] = Math.exp((row[rank] - row[0]) / temperature);
            sum += weights[rank];
        }
        for (int rank = 0; rank < row.length; rank++) {
            weights[rank] /= sum;
        }
        return weights;
    }
}
