package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The matching kernels against Java's matcher and its selection. */
class MatchingKernelsTest {
    private static final int K = 32;
    private static final float COST = 0.1f;

    @ParameterizedTest(name = "{0} queries, {1} candidates, {2} wide")
    @CsvSource({"1, 1, 1", "3, 40, 17", "65, 130, 96", "2, 1999, 768"})
    void products_of_unit_rows_are_cosines(int queries, int candidates, int width) {
        float[][] left = rows(queries, width, 1);
        float[][] right = rows(candidates, width, 2);

        float[] found = products(left, right);

        float[] expected = new float[queries * candidates];
        for (int n = 0; n < expected.length; n++) {
            expected[n] = cosine(left[n / candidates], right[n % candidates]);
        }
        String name = "cosines of %d x %d rows of %d".formatted(queries, candidates, width);
        assertThat(Parity.of(name, expected, found).largest()).isLessThan(2e-6);
    }

    @ParameterizedTest(name = "{0} queries, {1} candidates, the best {2}")
    @CsvSource({"1, 1, 32", "5, 20, 32", "7, 257, 32", "4, 3001, 32", "3, 300, 1", "2, 33, 8"})
    void the_best_candidates_are_those_that_java_selects(int queries, int candidates, int k) {
        float[] products = coarse(queries * candidates, 5); // many are equal: the earlier one wins
        float[] asked = octaves(queries, 6);
        float[] sung = octaves(candidates, 7);
        int[] indices = new int[queries * k];
        float[] values = new float[queries * k];

        HostKernels.launch(
                Kernels.BEST_CANDIDATES, queries, 1, products, candidates, asked, sung, COST, k, indices, values);

        Preference preference = (query, candidate) -> {
            float apart = Math.abs(asked[query] - sung[candidate]);
            return apart > 0 ? -COST * Math.min(1, apart) : 0;
        };
        for (int query = 0; query < queries; query++) {
            BestOf best = new BestOf(Math.min(k, candidates));
            best.select(products, query * candidates, candidates, preference, query);
            int[] expected = Arrays.copyOf(best.indices(), k);
            Arrays.fill(expected, best.indices().length, k, -1);
            assertThat(Arrays.copyOfRange(indices, query * k, (query + 1) * k)).isEqualTo(expected);
            for (int rank = 0; rank < best.indices().length; rank++) {
                float product = products[query * candidates + expected[rank]];
                assertThat(values[query * k + rank]).isEqualTo(product + preference.of(query, expected[rank]));
            }
        }
    }

    @Test
    void from_rows_to_neighbours_nothing_differs_but_the_last_digits() {
        float[][] queries = rows(9, 100, 11);
        float[][] candidates = rows(500, 100, 12);
        float[] pitches = new float[candidates.length]; // all alike
        int[] indices = new int[queries.length * K];
        float[] values = new float[queries.length * K];

        HostKernels.launch(
                Kernels.BEST_CANDIDATES,
                queries.length,
                1,
                products(queries, candidates),
                candidates.length,
                new float[queries.length],
                pitches,
                COST,
                K,
                indices,
                values);

        Neighbours expected = new CosineMatcher(UnitRows.of(candidates), new Nd4jRowProducts())
                .nearest(UnitRows.of(queries), K, Preference.NONE, StageProgress.NONE);
        float[] similarities = new float[values.length];
        for (int n = 0; n < similarities.length; n++) {
            similarities[n] = cosine(queries[n / K], candidates[expected.indices()[n / K][n % K]]);
        }
        assertThat(Parity.of("similarities of neighbours", similarities, values).largest())
                .isLessThan(1e-6);
    }

    private static float cosine(float[] left, float[] right) {
        float[][] unit = UnitRows.of(new float[][] {left, right});
        double sum = 0;
        for (int n = 0; n < left.length; n++) {
            sum += (double) unit[0][n] * unit[1][n];
        }
        return (float) sum;
    }

    private static float[] products(float[][] left, float[][] right) {
        int width = left[0].length;
        float[] products = new float[left.length * right.length];
        HostKernels.launch(
                Kernels.ROW_PRODUCTS,
                (right.length + 63) / 64,
                (left.length + 63) / 64,
                unit(left),
                left.length,
                unit(right),
                right.length,
                width,
                products);
        return products;
    }

    private static float[] unit(float[][] rows) {
        int width = rows[0].length;
        float[] flat = new float[rows.length * width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * width, width);
        }
        float[] unit = new float[flat.length];
        int blocks = Kernels.UNIT_ROWS.blocksFor(32L * rows.length);
        HostKernels.launch(Kernels.UNIT_ROWS, blocks, 1, flat, rows.length, width, unit);
        return unit;
    }

    /** The first row is zeros: silence. */
    private static float[][] rows(int count, int width, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][width];
        for (int row = 1; row < count; row++) {
            for (int n = 0; n < width; n++) {
                rows[row][n] = (float) random.nextGaussian();
            }
        }
        return rows;
    }

    private static float[] coarse(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int n = 0; n < count; n++) {
            values[n] = random.nextInt(16) / 16f;
        }
        return values;
    }

    /** NaN, unvoiced, now and then. */
    private static float[] octaves(int count, long seed) {
        Random random = new Random(seed);
        float[] octaves = new float[count];
        for (int n = 0; n < count; n++) {
            octaves[n] = random.nextInt(4) == 0 ? Float.NaN : 7 + random.nextInt(9) / 4f;
        }
        return octaves;
    }
}
