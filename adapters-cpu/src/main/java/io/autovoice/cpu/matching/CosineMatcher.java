package io.autovoice.cpu.matching;

import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.progress.StageProgress;
import java.util.stream.IntStream;

/**
 * Nearest neighbours by cosine among a fixed set of candidates. Vectors are of unit length, so that the cosine is the inner product: one
 * matrix product a block of queries, then a partial selection a query.
 */
public final class CosineMatcher {
    private final float[][] candidates;
    private final RowProducts products;

    /** @param candidates {@code [candidate][dimension]}, unit length, one or more */
    public CosineMatcher(float[][] candidates, RowProducts products) {
        if (candidates.length == 0) {
            throw new IllegalArgumentException("Matching needs one candidate or more");
        }
        this.candidates = candidates;
        this.products = products;
    }

    /**
     * The {@code k} best candidates of each query, or all if there are fewer.
     *
     * @param queries {@code [query][dimension]}, unit length
     */
    public Neighbours nearest(float[][] queries, int k, Preference preference, StageProgress progress) {
        int[][] indices = new int[queries.length][];
        products.inBlocks(candidates, queries, (first, length, block) -> {
            IntStream.range(0, length).parallel().forEach(query -> {
                BestOf best = new BestOf(Math.min(k, candidates.length));
                best.select(block, query * candidates.length, candidates.length, preference, first + query);
                indices[first + query] = best.indices();
            });
            progress.advanced((double) (first + length) / queries.length);
        });
        return new Neighbours(indices);
    }
}
