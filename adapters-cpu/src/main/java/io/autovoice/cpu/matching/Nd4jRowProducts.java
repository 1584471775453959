package io.autovoice.cpu.matching;

import io.autovoice.domain.matching.RowProducts;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** On the CPU, by ND4J's native backend. */
public record Nd4jRowProducts() implements RowProducts {
    private static final int BLOCK = 512; // queries a product

    @Override
    public void inBlocks(float[][] candidates, float[][] queries, Receiver receiver) {
        try (INDArray left = Matrices.of(candidates, 0, candidates.length)) {
            for (int first = 0; first < queries.length; first += BLOCK) {
                int length = Math.min(BLOCK, queries.length - first);
                receiver.take(first, length, products(left, queries, first, length));
            }
        }
    }

    /**
     * One row of products a query, one after the other: as the columns of a matrix in Fortran's order, which is what BLAS writes; any other
     * order would be copied.
     */
    private static float[] products(INDArray left, float[][] queries, int from, int length) {
        try (INDArray right = Matrices.of(queries, from, length);
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {left.rows(), length}, 'f')) {
            left.mmuli(right.transpose(), product);
            return Matrices.values(product);
        }
    }
}
