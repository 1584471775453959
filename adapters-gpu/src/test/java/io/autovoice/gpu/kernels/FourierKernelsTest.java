package io.autovoice.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.signal.Windows;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the definition of the transform. */
class FourierKernelsTest {

    @ParameterizedTest(name = "{0} samples")
    @ValueSource(ints = {4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096})
    void a_frame_has_the_spectrum_that_the_definition_gives(int size) {
        float[] x = noise(size, 1, size);
        float[] window = new float[size];
        Arrays.fill(window, 1);
        float[] bins = new float[size + 2];

        HostKernels.launch(Kernels.stft(size), 1, 1, x, size, 0, size, size, window, Twiddles.of(size), bins);

        assertThat(Parity.of("stft of %d against the definition".formatted(size), spectrum(x), bins)
                        .relative())
                .isLessThan(1e-6);
    }

    @ParameterizedTest(name = "{0} samples of {1} in frames of {2}, every {3}")
    @CsvSource({"1, 0.5, 64, 16", "777, 0.5, 256, 64", "5000, 1, 1024, 256", "9001, 0, 4096, 1024", "4096, 1, 2048, 300"
    })
    void what_was_taken_apart_is_put_together_again(int count, float amplitude, int size, int hop) {
        int lead = size - hop;
        int frames = (count + lead + hop - 1) / hop;
        float[] x = noise(2 * count, amplitude, 7);
        float[] back = thereAndBack(x, count, size, hop, lead, frames);

        assertThat(Parity.of("round trip of %d in frames of %d".formatted(count, size), x, back)
                        .largest())
                .isLessThanOrEqualTo(amplitude * 1e-6);
    }

    /** Two channels; the squares of the window that lie over each sample are divided out here. */
    private static float[] thereAndBack(float[] x, int count, int size, int hop, int lead, int frames) {
        float[] window = floats(Windows.hann(size));
        float[] spectra = new float[2 * frames * (size + 2)];
        float[] pieces = new float[2 * frames * size];
        float[] sum = new float[2 * count];
        float[] twiddles = Twiddles.of(size);
        HostKernels.launch(Kernels.stft(size), frames, 2, x, count, lead, hop, size, window, twiddles, spectra);
        HostKernels.launch(Kernels.istftFrames(size), frames, 2, spectra, size, window, twiddles, 1f, pieces);
        int blocks = Kernels.OVERLAP_ADD.blocksFor(count);
        HostKernels.launch(Kernels.OVERLAP_ADD, blocks, 2, pieces, frames, lead, hop, size, count, sum);
        for (int n = 0; n < count; n++) {
            double weight = 0;
            for (int at = (n + lead) % hop; at < size; at += hop) {
                weight += (double) window[at] * window[at];
            }
            sum[n] = (float) (sum[n] / weight);
            sum[count + n] = (float) (sum[count + n] / weight);
        }
        return sum;
    }

    private static float[] spectrum(float[] x) {
        float[] bins = new float[x.length + 2];
        for (int k = 0; k <= x.length / 2; k++) {
            double re = 0;
            double im = 0;
            for (int n = 0; n < x.length; n++) {
                double angle = -2 * Math.PI * ((long) k * n % x.length) / x.length;
                re += x[n] * Math.cos(angle);
                im += x[n] * Math.sin(angle);
            }
            bins[2 * k] = (float) re;
            bins[2 * k + 1] = (float) im;
        }
        return bins;
    }

    private static float[] noise(int count, float amplitude, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[count];
        for (int n = 0; n < count; n++) {
            noise[n] = amplitude * (2 * random.nextFloat() - 1);
        }
        return noise;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int n = 0; n < floats.length; n++) {
            floats[n] = (float) values[n];
        }
        return floats;
    }
}
