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
        int k = neighbours.length;
        float[][] apart = new float[k][];
        for (int j = 0; j < k; j++) {
            apart[j] = difference(neighbours[j], row);
        }
        double[][] gram = new double[k][k];
        double trace = 0;
        for (int j = 0; j < k; j++) {
            for (int i = 0; i <= j; i++) {
                gram[j][i] = product(apart[j], apart[i]);
            }
            trace += gram[j][j];
        }
        for (int j = 0; j < k; j++) {
            gram[j][j] += regularisation * trace / k + 1e-9;
        }
        return normalised(solveForOnes(gram));
    }

    private static float[] difference(float[] a, float[] b) {
        float[] difference = new float[a.length];
        for (int n = 0; n < a.length; n++) {
            difference[n] = a[n] - b[n];
        }
        return difference;
    }

    /** Four sums side by side: one alone waits for itself. */
    private static double product(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int n = 0;
        for (; n + 3 < a.length; n += 4) {
            s0 += a[n] * b[n];
            s1 += a[n + 1] * b[n + 1];
            s2 += a[n + 2] * b[n + 2];
            s3 += a[n + 3] * b[n + 3];
        }
        for (; n < a.length; n++) {
            s0 += a[n] * b[n];
        }
        return (double) s0 + s1 + s2 + s3;
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
