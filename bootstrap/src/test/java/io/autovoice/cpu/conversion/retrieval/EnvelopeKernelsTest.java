package io.autovoice.cpu.conversion.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The envelope kernel against Java's means of borrowed frames. */
class EnvelopeKernelsTest {

    @ParameterizedTest(name = "{0} rows of {1}, from {2} each out of {3}")
    @CsvSource({"1, 1, 1, 1", "7, 61, 32, 200", "3, 513, 20, 31", "130, 60, 8, 9"})
    void weighted_means_are_those_of_java(int rows, int width, int k, int known) {
        Random random = new Random(rows);
        float[][] envelopes = new float[known][width];
        float[] flat = new float[known * width];
        for (int n = 0; n < flat.length; n++) {
            flat[n] = (float) (-5 + 3 * random.nextGaussian());
            envelopes[n / width][n % width] = flat[n];
        }
        Borrowed borrowed = borrowed(random, rows, k, known);
        int[] indices = new int[rows * k];
        float[] weights = new float[rows * k];
        float[] expected = new float[rows * width];
        for (int row = 0; row < rows; row++) {
            for (int rank = 0; rank < k; rank++) {
                boolean there = rank < borrowed.from()[row].length;
                indices[row * k + rank] = there ? borrowed.from()[row][rank] : -1;
                weights[row * k + rank] = there ? (float) borrowed.weights()[row][rank] : 0;
            }
            float[] mean = new float[width];
            borrowed.add(envelopes, row, 0.75, mean);
            System.arraycopy(mean, 0, expected, row * width, width);
        }

        float[] found = new float[rows * width];
        HostKernels.launch(Kernels.ADD_WEIGHTED_ROWS, rows, 1, flat, width, indices, weights, k, 0.75f, found);

        assertThat(Parity.of("envelopes of %d rows of %d".formatted(rows, width), expected, found)
                        .relative())
                .isLessThan(1e-6);
    }

    /** Every other frame borrows from one less. */
    private static Borrowed borrowed(Random random, int rows, int k, int known) {
        int[][] from = new int[rows][];
        double[][] weights = new double[rows][];
        for (int row = 0; row < rows; row++) {
            from[row] = random.ints(k - row % 2, 0, known).toArray();
            weights[row] = random.doubles(k - row % 2).toArray();
        }
        return new Borrowed(from, weights);
    }
}
