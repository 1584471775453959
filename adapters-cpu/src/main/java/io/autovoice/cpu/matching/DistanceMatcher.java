package io.autovoice.cpu.matching;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Nearest neighbours by Euclidean distance among a fixed set of candidates. They are gone through in blocks, so that what is needed beside
 * them stays small however many there are.
 */
public final class DistanceMatcher {
    private static final int BLOCK = 8192; // candidates a product
    private final float[][] candidates;

    /** @param candidates {@code [candidate][dimension]}, one or more */
    public DistanceMatcher(float[][] candidates) {
        if (candidates.length == 0) {
            throw new IllegalArgumentException("Matching needs one candidate or more");
        }
        this.candidates = candidates;
    }

    /**
     * The {@code k} nearest candidates of each query, nearest first, or all if there are fewer; of equally near ones the earlier.
     *
     * @param queries {@code [query][dimension]}, one or more
     */
    public int[][] nearest(float[][] queries, int k) {
        BestOf[] best = new BestOf[queries.length];
        for (int from = 0; from < candidates.length; from += BLOCK) {
            int first = from;
            int length = Math.min(BLOCK, candidates.length - first);
            float[] scores = scores(queries, first, length);
            IntStream.range(0, queries.length).parallel().forEach(query -> {
                BestOf here = first == 0 ? new BestOf(Math.min(k, candidates.length)) : best[query];
                here.select(scores, query * length, length, Preference.NONE, query, first);
                best[query] = here;
            });
        }
        int[][] nearest = new int[queries.length][];
        for (int query = 0; query < queries.length; query++) {
            nearest[query] = best[query].indices();
        }
        return nearest;
    }

    /** For each query and candidate 2 q.x - x.x, which falls as the distance rises. */
    private float[] scores(float[][] queries, int first, int length) {
        try (INDArray left = Matrices.of(candidates, first, length);
                INDArray right = Matrices.of(queries, 0, queries.length);
                INDArray product = Nd4j.createUninitialized(DataType.FLOAT, new long[] {length, queries.length}, 'f')) {
            left.mmuli(right.transpose(), product);
            float[] scores = Matrices.values(product);
            IntStream.range(0, length).parallel().forEach(candidate -> {
                float own = (float) squares(candidates[first + candidate]);
                for (int at = candidate; at < scores.length; at += length) {
                    scores[at] = 2 * scores[at] - own;
                }
            });
            return scores;
        }
    }

    private static double squares(float[] row) {
        double sum = 0;
        for (float value : row) {
            sum += (double) value * value;
        }
        return sum;
    }
}
