package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineMapTest {

    @ParameterizedTest(name = "{0} columns")
    @ValueSource(ints = {1, 5, 70, 200})
    void an_affine_relation_is_found(int width) {
        float[][] x = random(3 * width + 5, width, 1);
        float[][] matrix = random(width, width, 2);
        float[][] y = new float[x.length][width];
        for (int row = 0; row < x.length; row++) {
            for (int n = 0; n < width; n++) {
                double sum = 7;
                for (int m = 0; m < width; m++) {
                    sum += x[row][m] * matrix[m][n];
                }
                y[row][n] = (float) sum;
            }
        }

        float[][] found = AffineMap.fit(x, y, 1e-7).of(x);

        for (int row = 0; row < x.length; row++) {
            assertThat(found[row]).containsExactly(y[row], within(0.02f));
        }
    }

    @Test
    void a_strong_ridge_leaves_the_identity_between_the_means() {
        float[][] x = random(40, 6, 1);
        float[][] y = random(40, 6, 2);
        for (float[] row : y) {
            row[0] += 3;
        }

        float[][] found = AffineMap.fit(x, y, 1e6).of(x);

        for (int row = 1; row < x.length; row++) {
            for (int n = 0; n < 6; n++) {
                assertThat(found[row][n] - found[0][n]).isCloseTo(x[row][n] - x[0][n], within(1e-3f));
            }
        }
    }

    private static float[][] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        float[][] values = new float[rows][columns];
        for (float[] row : values) {
            for (int n = 0; n < columns; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}
