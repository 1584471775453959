package io.autovoice.cpu.matching;

import java.util.stream.IntStream;

/** Solves {@code A Z = B} for a symmetric, positive definite A by Cholesky's factorisation; columns of B side by side. */
final class Ridge {
    private static final int STRIPE = 64; // columns a task

    private Ridge() {}

    /** Overwrites {@code a}. */
    static float[][] solve(double[][] a, double[][] b) {
        factorise(a);
        int width = a.length;
        float[][] solution = new float[width][width];
        int stripes = (width + STRIPE - 1) / STRIPE;
        IntStream.range(0, stripes).parallel().forEach(stripe -> {
            int first = stripe * STRIPE;
            solve(a, b, first, Math.min(width, first + STRIPE), solution);
        });
        return solution;
    }

    /** A = L L', L in the lower triangle; rows below the pivot are independent of one another. */
    private static void factorise(double[][] a) {
        int size = a.length;
        for (int pivot = 0; pivot < size; pivot++) {
            double[] row = a[pivot];
            double root = Math.sqrt(row[pivot]);
            for (int n = pivot; n < size; n++) {
                row[n] /= root; // L' in the upper triangle, so that the loop below runs along rows
            }
            IntStream rows = IntStream.range(pivot + 1, size);
            (size - pivot > 2 * STRIPE ? rows.parallel() : rows).forEach(below -> {
                double factor = row[below];
                double[] other = a[below];
                for (int n = below; n < other.length; n++) {
                    other[n] -= factor * row[n];
                }
            });
        }
    }

    private static void solve(double[][] upper, double[][] b, int from, int to, float[][] into) {
        int size = upper.length;
        double[][] z = new double[size][to - from];
        for (int i = 0; i < size; i++) {
            System.arraycopy(b[i], from, z[i], 0, to - from);
        }
        for (int i = 0; i < size; i++) {
            scale(z[i], 1 / upper[i][i]);
            for (int j = i + 1; j < size; j++) {
                subtract(upper[i][j], z[i], z[j]);
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                subtract(upper[i][j], z[j], z[i]);
            }
            scale(z[i], 1 / upper[i][i]);
            for (int n = from; n < to; n++) {
                into[i][n] = (float) z[i][n - from];
            }
        }
    }

    private static void scale(double[] row, double factor) {
        for (int n = 0; n < row.length; n++) {
            row[n] *= factor;
        }
    }

    private static void subtract(double factor, double[] row, double[] from) {
        for (int n = 0; n < row.length; n++) {
            from[n] -= factor * row[n];
        }
    }
}
