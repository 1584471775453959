package io.autovoice.cpu.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    @Test
    void the_directions_of_most_variance_are_kept_and_half_whitened() {
        Random random = new Random(5);
        float[][] rows = new float[4000][5];
        for (float[] row : rows) {
            double a = 4 * random.nextGaussian();
            double b = random.nextGaussian();
            row[0] = (float) ((a + b) / Math.sqrt(2));
            row[3] = (float) ((a - b) / Math.sqrt(2));
            row[1] = (float) (0.01 * random.nextGaussian());
        }

        float[][] projected = Projection.ofPrincipalComponents(rows, 2).of(rows);

        assertThat(projected[0]).hasSize(2);
        assertThat(variance(projected, 0)).isCloseTo(4, within(0.2)); // 16 to the power of a half
        assertThat(variance(projected, 1)).isCloseTo(1, within(0.1));
    }

    @Test
    void a_projection_is_the_same_every_time() {
        Random random = new Random(6);
        float[][] rows = new float[300][96];
        for (float[] row : rows) {
            for (int n = 0; n < row.length; n++) {
                row[n] = (float) random.nextGaussian();
            }
        }

        float[][] first = Projection.ofPrincipalComponents(rows, 40).matrix();

        assertThat(Projection.ofPrincipalComponents(rows, 40).matrix()).isDeepEqualTo(first);
        assertThat(first).hasDimensions(96, 40);
    }

    private static double variance(float[][] rows, int column) {
        double sum = 0;
        for (float[] row : rows) {
            sum += row[column] * row[column];
        }
        return sum / rows.length;
    }
}
