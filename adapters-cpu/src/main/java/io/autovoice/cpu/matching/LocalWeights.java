package io.autovoice.cpu.matching;

import java.util.Arrays;

/**
 * Weights that make a row out of its neighbours as well as can be: those with sum 1 that minimise the distance between the row and the
 * weighted neighbours (S. T. Roweis and L. K. Saul, "Nonlinear dimensionality reduction by locally linear embedding", Science 290, 2000,
 * with its regularisation). Weights may be negative.
 */
public final class LocalWeights {
    private LocalWeights() {}

    /**
     * @param row of unit length
     * @param neighbours of unit length, one or more
     * @param regularisation share of the mean of the diagonal that is added to it; more makes weights more even
     */
    public static double[] of(float[] row, float[][] neighbours, double regularisation) {
        double[][] gram = gram(apart(row, neighbours), neighbours.length);
        double trace = 0;
        for (int j = 0; j < gram.length; j++) {
            trace += gram[j][j];
        }
        for (int j = 0; j < gram.length; j++) {
            gram[j][j] += regularisation * trace / gram.length + 1e-9;
        }
        return normalised(solveForOnes(gram));
    }

    /** {@code [dimension][neighbour]}: in this order the loops below run along rows, side by side. */
    private static float[][] apart(float[] row, float[][] neighbours) {
        float[][] apart = new float[row.length][neighbours.length];
        for (int j = 0; j < neighbours.length; j++) {
            for (int n = 0; n < row.length; n++) {
                apart[n][j] = neighbours[j][n] - row[n];
            }
        }
        return apart;
    }

    private static double[][] gram(float[][] apart, int k) {
        double[][] gram = new double[k][k];
        float[] sums = new float[k];
        for (int j = 0; j < k; j++) {
            Arrays.fill(sums, 0);
            for (float[] dimension : apart) {
                float factor = dimension[j];
                for (int i = 0; i < k; i++) {
                    sums[i] += factor * dimension[i];
                }
            }
            for (int i = 0; i < k; i++) {
                gram[j][i] = sums[i];
            }
        }
        return gram;
    }

    /** By Cholesky's factorisation, in the lower triangle. */
    private static double[] solveForOnes(double[][] gram) {
        int k = gram.length;
        double[] x = new double[k];
        Arrays.fill(x, 1);
        for (int j = 0; j < k; j++) {
            for (int i = 0; i <= j; i++) {
                double sum = gram[j][i];
                for (int n = 0; n < i; n++) {
                    sum -= gram[j][n] * gram[i][n];
                }
                gram[j][i] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / gram[i][i];
            }
            for (int n = 0; n < j; n++) {
                x[j] -= gram[j][n] * x[n];
            }
            x[j] /= gram[j][j];
        }
        for (int j = k - 1; j >= 0; j--) {
            for (int n = j + 1; n < k; n++) {
                x[j] -= gram[n][j] * x[n];
            }
            x[j] /= gram[j][j];
        }
        return x;
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }
}
