package io.autovoice.cpu.matching;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The affine map that brings rows near to given ones, by ridge regression towards the identity: with rows {@code X} and {@code Y} less
 * their means, {@code M = I + (X'X + l I)^-1 X'(Y - X)}, {@code l} a share of the mean of the diagonal of {@code X'X}.
 */
public final class AffineMap {
    private final float[] from;
    private final float[] to;
    private final float[][] change;

    private AffineMap(float[] from, float[] to, float[][] change) {
        this.from = from;
        this.to = to;
        this.change = change;
    }

    /**
     * @param x rows of one width, one or more
     * @param y as many, of the same width
     */
    public static AffineMap fit(float[][] x, float[][] y, double ridge) {
        float[] from = mean(x);
        float[] to = mean(y);
        int width = from.length;
        float[][] rows = less(x, from);
        float[][] wanted = less(y, to);
        for (int row = 0; row < rows.length; row++) {
            for (int n = 0; n < width; n++) {
                wanted[row][n] -= rows[row][n];
            }
        }
        double[][] square = product(rows, rows);
        double trace = IntStream.range(0, width).mapToDouble(n -> square[n][n]).sum();
        for (int n = 0; n < width; n++) {
            square[n][n] += ridge * trace / width + 1e-9;
        }
        return new AffineMap(from, to, Ridge.solve(square, product(rows, wanted)));
    }

    public float[][] of(float[][] rows) {
        float[][] apart = less(rows, from);
        float[][] moved = Matrices.times(apart, change);
        for (int row = 0; row < moved.length; row++) {
            for (int n = 0; n < to.length; n++) {
                moved[row][n] += apart[row][n] + to[n];
            }
        }
        return moved;
    }

    private static float[] mean(float[][] rows) {
        double[] sum = new double[rows[0].length];
        for (float[] row : rows) {
            for (int n = 0; n < sum.length; n++) {
                sum[n] += row[n];
            }
        }
        float[] mean = new float[sum.length];
        for (int n = 0; n < sum.length; n++) {
            mean[n] = (float) (sum[n] / rows.length);
        }
        return mean;
    }

    private static float[][] less(float[][] rows, float[] mean) {
        float[][] less = new float[rows.length][mean.length];
        for (int row = 0; row < rows.length; row++) {
            for (int n = 0; n < mean.length; n++) {
                less[row][n] = rows[row][n] - mean[n];
            }
        }
        return less;
    }

    /** a'b. */
    private static double[][] product(float[][] a, float[][] b) {
        int width = a[0].length;
        try (INDArray left = Matrices.of(a, 0, a.length);
                INDArray right = Matrices.of(b, 0, b.length);
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {width, width}, 'f')) {
            right.transpose().mmuli(left, product); // its columns are the rows that are wanted
            float[] values = Matrices.values(product);
            double[][] square = new double[width][width];
            for (int n = 0; n < values.length; n++) {
                square[n / width][n % width] = values[n];
            }
            return square;
        }
    }
}
