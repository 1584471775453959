package io.autovoice.cpu.conversion.rvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalTest {
    private static final int WIDTH = 32;
    private final float[][] features = rows(20_000, 1); // more than one block

    @Test
    void is_the_weighted_mean_of_the_eight_nearest() {
        float[][] heard = rows(5, 2);

        float[][] mixed = new Retrieval(features).mixed(heard, 0.75);

        for (int row = 0; row < heard.length; row++) {
            float[] expected = naive(heard[row], 0.75);
            for (int n = 0; n < WIDTH; n++) {
                assertThat(mixed[row][n]).isCloseTo(expected[n], offset(1e-4f));
            }
        }
    }

    @Test
    void at_rate_nought_nothing_changes() {
        float[][] heard = rows(3, 2);

        assertThat(new Retrieval(features).mixed(heard, 0)).isDeepEqualTo(heard);
    }

    @Test
    void what_the_voice_has_said_itself_comes_back() {
        float[][] heard = {features[12_345].clone()};

        float[] mixed = new Retrieval(features).mixed(heard, 1)[0];

        for (int n = 0; n < WIDTH; n++) {
            assertThat(mixed[n]).isCloseTo(heard[0][n], offset(1e-4f));
        }
    }

    @Test
    void fewer_than_eight_rows_will_do() {
        float[][] few = {features[0], features[1]};

        assertThat(new Retrieval(few).mixed(rows(1, 2), 1)[0]).hasSize(WIDTH);
    }

    private float[] naive(float[] query, double rate) {
        int[] nearest = IntStream.range(0, features.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> distance(query, features[row])))
                .limit(8)
                .mapToInt(Integer::intValue)
                .toArray();
        double sum = Arrays.stream(nearest)
                .mapToDouble(row -> Math.pow(distance(query, features[row]), -2))
                .sum();
        float[] mixed = new float[WIDTH];
        for (int n = 0; n < WIDTH; n++) {
            double mean = 0;
            for (int row : nearest) {
                mean += Math.pow(distance(query, features[row]), -2) / sum * features[row][n];
            }
            mixed[n] = (float) (rate * mean + (1 - rate) * query[n]);
        }
        return mixed;
    }

    private static double distance(float[] left, float[] right) {
        return IntStream.range(0, left.length)
                .mapToDouble(n -> Math.pow(left[n] - right[n], 2))
                .sum();
    }

    private static float[][] rows(int count, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[count][WIDTH];
        for (float[] row : rows) {
            for (int n = 0; n < WIDTH; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }
        return rows;
    }
}
