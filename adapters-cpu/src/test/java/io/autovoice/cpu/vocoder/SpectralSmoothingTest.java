package io.autovoice.cpu.vocoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralSmoothingTest {
    @ParameterizedTest(name = "{0} bins")
    @ValueSource(doubles = {1.3, 2, 5.7, 13.01})
    void is_the_mean_over_a_rectangle(double width) {
        double[] power = new Random(2).doubles(65).toArray();
        double[] smoothed = power.clone();

        SpectralSmoothing.smooth(smoothed, width);

        for (int k = 0; k < 65; k++) {
            assertThat(smoothed[k]).isCloseTo(naiveMean(power, k, width), within(2e-3));
        }
    }

    @ParameterizedTest(name = "{0} of 40")
    @ValueSource(ints = {1, 7, 20, 39})
    void the_sum_of_the_smallest_is_that_of_a_sorted_array(int count) {
        for (long seed = 0; seed < 50; seed++) {
            double[] values = new Random(seed).ints(40, 0, 12).asDoubleStream().toArray(); // with ties
            double[] sorted = values.clone();
            Arrays.sort(sorted);

            assertThat(Selection.sumOfSmallest(values, count))
                    .isEqualTo(Arrays.stream(sorted, 0, count).sum());
        }
    }

    private static double naiveMean(double[] power, int centre, double width) {
        int steps = 20_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double at = centre + width * ((i + 0.5) / steps - 0.5);
            int bin = Math.abs((int) Math.floor(at + 0.5));
            sum += power[bin > 64 ? 128 - bin : bin];
        }
        return sum / steps;
    }
}
