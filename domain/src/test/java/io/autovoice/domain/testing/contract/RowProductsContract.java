package io.autovoice.domain.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.matching.RowProducts;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What everything that multiplies rows promises. */
public interface RowProductsContract {
    /** Of a cosine: single precision, whatever the order in which it is summed. */
    double TOLERANCE = 2e-6;

    RowProducts products();

    @ParameterizedTest(name = "{0} queries, {1} candidates, {2} wide")
    @CsvSource({"1, 1, 1", "3, 40, 17", "65, 130, 96", "1300, 70, 128", "2, 1999, 768"})
    default void every_product_is_handed_over_once_and_in_order(int queries, int candidates, int width) {
        float[][] left = unitRows(queries, width, 1);
        float[][] right = unitRows(candidates, width, 2);

        float[] found = all(right, left);

        for (int query = 0; query < queries; query++) {
            for (int candidate = 0; candidate < candidates; candidate++) {
                assertThat((double) found[query * candidates + candidate])
                        .isCloseTo(dot(left[query], right[candidate]), within(TOLERANCE));
            }
        }
    }

    @Test
    default void the_same_rows_give_the_same_bits() {
        float[][] left = unitRows(700, 96, 3);
        float[][] right = unitRows(333, 96, 4);

        assertThat(all(right, left)).isEqualTo(all(right, left));
    }

    @Test
    default void silence_is_like_nothing() {
        assertThat(all(unitRows(5, 8, 5), new float[2][8])).containsOnly(0f);
    }

    @Test
    default void without_queries_there_is_no_block() {
        assertThat(all(unitRows(5, 8, 6), new float[0][8])).isEmpty();
    }

    @Test
    default void who_receives_may_stop_it_and_begin_anew() {
        float[][] rows = unitRows(40, 8, 7);

        assertThatThrownBy(() -> products().inBlocks(rows, rows, (first, queries, block) -> {
                    throw new ConversionCancelledException();
                }))
                .isInstanceOf(ConversionCancelledException.class);

        assertThat(all(rows, rows)).hasSize(1600);
    }

    private float[] all(float[][] candidates, float[][] queries) {
        float[] all = new float[queries.length * candidates.length];
        int[] next = {0};
        products().inBlocks(candidates, queries, (first, length, block) -> {
            assertThat(first).isEqualTo(next[0]);
            assertThat(block).hasSize(length * candidates.length);
            System.arraycopy(block, 0, all, first * candidates.length, block.length);
            next[0] += length;
        });
        assertThat(next[0]).isEqualTo(queries.length);
        return all;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int n = 0; n < a.length; n++) {
            sum += (double) a[n] * b[n];
        }
        return sum;
    }

    private static float[][] unitRows(int count, int width, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][width];
        for (float[] row : rows) {
            for (int n = 0; n < width; n++) {
                row[n] = (float) random.nextGaussian();
            }
            float norm = (float) Math.sqrt(dot(row, row));
            for (int n = 0; n < width; n++) {
                row[n] /= norm;
            }
        }
        return rows;
    }
}
