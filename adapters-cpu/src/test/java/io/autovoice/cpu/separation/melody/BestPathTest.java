package io.autovoice.cpu.separation.melody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BestPathTest {
    private static final float STEP_COST = 0.3f;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void no_other_path_scores_higher(long seed) {
        Random random = new Random(seed);
        float[][] score = new float[5][6];
        for (float[] frame : score) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = random.nextFloat();
            }
        }

        int[] path = BestPath.through(score, STEP_COST);

        double highest = Double.NEGATIVE_INFINITY;
        for (int code = 0; code < 6 * 6 * 6 * 6 * 6; code++) {
            highest = Math.max(highest, total(score, digits(code)));
        }
        assertThat(total(score, path)).isBetween(highest - 1e-5, highest);
    }

    private static int[] digits(int code) {
        int[] digits = new int[5];
        for (int t = 0; t < digits.length; t++) {
            digits[t] = code % 6;
            code /= 6;
        }
        return digits;
    }

    private static double total(float[][] score, int[] path) {
        double total = score[0][path[0]];
        for (int t = 1; t < path.length; t++) {
            total += score[t][path[t]] - STEP_COST * Math.abs(path[t] - path[t - 1]);
        }
        return total;
    }
}
