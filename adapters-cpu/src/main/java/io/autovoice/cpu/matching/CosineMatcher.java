package io.autovoice.cpu.matching;

import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Nearest neighbours by cosine among a fixed set of candidates. Vectors are of unit length, so that the cosine is the inner product: one
 * matrix product a block of queries, then a partial selection a query.
 */
public final class CosineMatcher {
    private static final int BLOCK = 512; // queries a product
    private final float[][] candidates;

    /** @param candidates {@code [candidate][dimension]}, unit length, one or more */
    public CosineMatcher(float[][] candidates) {
        if (candidates.length == 0) {
            throw new IllegalArgumentException("Matching needs one candidate or more");
        }
        this.candidates = candidates;
    }

    /**
     * The {@code k} best candidates of each query, or all if there are fewer.
     *
     * @param queries {@code [query][dimension]}, unit length
     */
    public Neighbours nearest(float[][] queries, int k, Preference preference, StageProgress progress) {
        int[][] indices = new int[queries.length][];
        try (INDArray left = Matrices.of(candidates, 0, candidates.length)) {
            for (int from = 0; from < queries.length; from += BLOCK) {
                int first = from;
                int length = Math.min(BLOCK, queries.length - from);
                float[] products = products(left, queries, first, length);
                IntStream.range(0, length).parallel().forEach(query -> {
                    BestOf best = new BestOf(Math.min(k, candidates.length));
                    best.select(products, query * candidates.length, candidates.length, preference, first + query);
                    indices[first + query] = best.indices();
                });
                progress.advanced((double) (from + length) / queries.length);
            }
        }
        return new Neighbours(indices);
    }

    /**
     * One row of {@code candidates} products a query, one after the other: as the columns of a matrix in Fortran's order, which is what BLAS
     * writes; any other order would be copied.
     */
    private float[] products(INDArray left, float[][] queries, int from, int length) {
        try (INDArray right = Matrices.of(queries, from, length);
                INDArray product =
                        Nd4j.createUninitialized(DataType.FLOAT, new long[] {candidates.length, length}, 'f')) {
            left.mmuli(right.transpose(), product);
            return Matrices.values(product);
        }
    }
}
