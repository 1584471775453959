package io.autovoice.cpu.matching;

import com.google.errorprone.annotations.MustBeClosed;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Rows of ours as matrices of ND4J's. */
final class Matrices {
    private Matrices() {}

    /** A copy of {@code length} rows from {@code from} on, all of one width. */
    @MustBeClosed
    static INDArray of(float[][] rows, int from, int length) {
        int width = rows[from].length;
        float[] flat = new float[length * width];
        for (int row = 0; row < length; row++) {
            System.arraycopy(rows[from + row], 0, flat, row * width, width);
        }
        return Nd4j.create(flat, new long[] {length, width}, DataType.FLOAT);
    }

    /** A copy as it lies in memory, in one go: number by number it takes seven times as long until Java has compiled that. */
    static float[] values(INDArray matrix) {
        float[] values = new float[(int) matrix.length()];
        matrix.data().asNioFloat().get(values);
        return values;
    }

    /** Back into rows. */
    static float[][] rows(float[] flat, int width) {
        float[][] rows = new float[flat.length / width][width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(flat, row * width, rows[row], 0, width);
        }
        return rows;
    }

    /** The product of rows and a matrix {@code [width of the rows][width of the result]}. */
    static float[][] times(float[][] rows, float[][] matrix) {
        int width = matrix[0].length;
        try (INDArray left = of(rows, 0, rows.length);
                INDArray right = of(matrix, 0, matrix.length);
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {width, rows.length}, 'f')) {
            right.transpose().mmuli(left.transpose(), product); // its columns are the rows that are wanted
            return rows(values(product), width);
        }
    }
}
