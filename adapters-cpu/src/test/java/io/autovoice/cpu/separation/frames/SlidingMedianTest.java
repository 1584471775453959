package io.autovoice.cpu.separation.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingMedianTest {

    @ParameterizedTest(name = "width {0}, {1} values")
    @CsvSource({"3, 50", "7, 50", "33, 50", "33, 10", "3, 1", "9, 5"})
    void equals_sorting_each_window(int width, int length) {
        Random random = new Random(width);
        float[] row = new float[length];
        for (int n = 0; n < length; n++) {
            row[n] = random.nextInt(9); // many equal values
        }
        float[] median = new float[length];

        new SlidingMedian(width).over(row, median);

        for (int n = 0; n < length; n++) {
            float[] window = Arrays.copyOfRange(row, Math.max(0, n - width / 2), Math.min(length, n + width / 2 + 1));
            Arrays.sort(window);
            assertThat(median[n]).isEqualTo(window[window.length / 2]);
        }
    }
}
