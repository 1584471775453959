package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.progress.StageProgress;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CosineMatcherTest {

    @ParameterizedTest(name = "{0} queries, {1} candidates, best {2}")
    @CsvSource({"1, 1, 1", "3, 700, 32", "513, 40, 8", "20, 5, 32"})
    void finds_what_sorting_everything_finds(int queries, int candidates, int k) {
        float[][] left = unitRows(queries, 1);
        float[][] right = unitRows(candidates, 2);

        Neighbours found =
                new CosineMatcher(right, new Nd4jRowProducts()).nearest(left, k, Preference.NONE, StageProgress.NONE);

        for (int query = 0; query < queries; query++) {
            assertThat(found.indices()[query]).isEqualTo(sorted(left[query], right, k));
        }
    }

    @Test
    void what_is_forbidden_is_not_found() {
        float[][] rows = unitRows(50, 3);

        Neighbours found = new CosineMatcher(rows, new Nd4jRowProducts())
                .nearest(
                        rows,
                        5,
                        (query, candidate) -> Math.abs(query - candidate) >= 10 ? 0 : Float.NEGATIVE_INFINITY,
                        StageProgress.NONE);

        for (int query = 0; query < rows.length; query++) {
            for (int candidate : found.indices()[query]) {
                assertThat(Math.abs(query - candidate)).isGreaterThanOrEqualTo(10);
            }
        }
    }

    private static int[] sorted(float[] query, float[][] candidates, int k) {
        return IntStream.range(0, candidates.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer index) -> -dot(query, candidates[index])))
                .limit(k)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += (double) a[n] * b[n];
        }
        return sum;
    }

    private static float[][] unitRows(int rows, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[rows][16];
        for (float[] row : values) {
            for (int n = 0; n < row.length; n++) {
                row[n] = (float) random.nextGaussian();
            }
            double norm = Math.sqrt(dot(row, row));
            for (int n = 0; n < row.length; n++) {
                row[n] /= (float) norm;
            }
        }
        return values;
    }
}
