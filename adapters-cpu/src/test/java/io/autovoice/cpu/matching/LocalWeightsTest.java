package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LocalWeightsTest {

    @Test
    void a_row_between_two_neighbours_is_made_of_both() {
        double[] weights = LocalWeights.of(new float[] {0.25f, 1}, new float[][] {{0, 1}, {1, 1}}, 1e-9);

        assertThat(weights).containsExactly(new double[] {0.75, 0.25}, within(1e-3));
    }

    @Test
    void a_row_beyond_its_neighbours_has_a_negative_weight() {
        double[] weights = LocalWeights.of(new float[] {-0.5f, 1}, new float[][] {{0, 1}, {1, 1}}, 1e-9);

        assertThat(weights).containsExactly(new double[] {1.5, -0.5}, within(1e-3));
    }

    @Test
    void an_odd_number_of_neighbours_is_no_trouble() {
        float[][] near = {{0, 0, 1}, {1, 0, 1}, {0, 1, 1}};

        double[] weights = LocalWeights.of(new float[] {0.2f, 0.3f, 1}, near, 1e-9);

        assertThat(weights).containsExactly(new double[] {0.5, 0.2, 0.3}, within(1e-3));
    }

    @Test
    void weights_sum_to_one_and_get_more_even_with_regularisation() {
        float[] row = {1, 0, 0, 0, 0};
        float[][] near = {{0.9f, 0.1f, 0, 0.2f, 0}, {0.5f, 0.5f, 0.1f, 0, 0}, {0.1f, 0.9f, 0, 0, 0.3f}};

        double[] sharp = LocalWeights.of(row, near, 0.01);
        double[] even = LocalWeights.of(row, near, 100);

        assertThat(Arrays.stream(sharp).sum()).isCloseTo(1, within(1e-9));
        assertThat(sharp[0]).isGreaterThan(2 * Math.max(Math.abs(sharp[1]), Math.abs(sharp[2])));
        assertThat(even).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(0.02));
    }
}
