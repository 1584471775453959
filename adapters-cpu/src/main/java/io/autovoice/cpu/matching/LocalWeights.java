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

    /** {@code [neighbour][dimension]}, and a row of zeros where the number of neighbours is odd. */
    private static float[][] apart(float[] row, float[][] neighbours) {
        float[][] apart = new float[neighbours.length + neighbours.length % 2][row.length];
        for (int j = 0; j < neighbours.length; j++) {
            for (int n = 0; n < row.length; n++) {
                apart[j][n] = neighbours[j][n] - row[n];
            }
        }
        return apart;
    }

    /** The lower triangle. */
    private static double[][] gram(float[][] apart, int k) {
        double[][] gram = new double[apart.length][apart.length];
        for (int j = 0; j < k; j += 2) {
            for (int i = 0; i <= j; i += 2) {
                products(apart, j, i, gram);
            }
        }
        return k == apart.length ? gram : Arrays.copyOf(gram, k);
    }

    /** Of two rows with two: four sums at a time, each of which would wait for its own additions. */
    private static void products(float[][] apart, int j, int i, double[][] gram) {
        float[] b = apart[i + 1];
        float[] a = apart[i];
        float[] y = apart[j + 1];
        float[] x = apart[j];
        float xa = 0;
        float xb = 0;
        float ya = 0;
        float yb = 0;
        for (int n = 0; n < x.length; n++) {
            xa += x[n] * a[n];
            xb += x[n] * b[n];
            ya += y[n] * a[n];
            yb += y[n] * b[n];
        }
        gram[j][i] = xa;
        gram[j][i + 1] = xb;
        gram[j + 1][i] = ya;
        gram[j + 1][i + 1] = yb;
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
