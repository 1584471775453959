package io.autovoice.cpu.matching;

import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A linear map to fewer dimensions. */
public final class Projection {
    private static final double FLOOR = 0.03; // of the mean variance, added to all: what hardly varies is noise
    private static final double WHITENING = 0.25; // exponent of the variances: half way to equal ones

    private final float[][] matrix;

    /** @param matrix {@code [dimension][dimension of the result]} */
    public Projection(float[][] matrix) {
        this.matrix = matrix;
    }

    /**
     * Onto the directions in which rows vary most, those that vary much scaled down: principal components, half whitened.
     *
     * @param rows less their mean, two or more
     * @param dimensions at most; rows of fewer keep theirs
     */
    public static Projection ofPrincipalComponents(float[][] rows, int dimensions) {
        int width = rows[0].length;
        int kept = Math.min(dimensions, width);
        try (INDArray all = Matrices.of(rows, 0, rows.length);
                INDArray covariance = Nd4j.createUninitialized(DataType.FLOAT, new long[] {width, width}, 'f');
                INDArray variances = Nd4j.createUninitialized(DataType.FLOAT, width)) {
            all.transpose().mmuli(all, covariance);
            covariance.divi(rows.length);
            double total = Math.pow(all.norm2Number().doubleValue(), 2) / rows.length; // the variances' sum
            double floor = FLOOR * total / width;
            Nd4j.getBlasWrapper().lapack().syev('V', 'U', covariance, variances); // rising; vectors in columns
            float[][] matrix = new float[width][kept];
            for (int n = 0; n < kept; n++) {
                int column = width - 1 - n;
                double scale = Math.pow(Math.max(0, variances.getDouble(column)) + floor, -WHITENING);
                for (int row = 0; row < width; row++) {
                    matrix[row][n] = (float) (scale * covariance.getDouble(row, column));
                }
            }
            return new Projection(matrix);
        }
    }

    public float[][] matrix() {
        return matrix;
    }

    public float[][] of(float[][] rows) {
        return Matrices.times(rows, matrix);
    }
}
