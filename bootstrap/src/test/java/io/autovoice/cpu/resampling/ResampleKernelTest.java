package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.signal.PolyphaseWeights;
import io.autovoice.domain.signal.SincKernel;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resampling kernel, with the weights that Java designs, against Java's resampling. */
class ResampleKernelTest {

    @ParameterizedTest(name = "{0} frames from {1} to {2} Hz, amplitude {3}")
    @CsvSource({
        "1, 44100, 16000, 1",
        "2003, 44100, 16000, 1",
        "1999, 16000, 44100, 1",
        "3001, 44100, 48000, 0.5",
        "1500, 48000, 24000, 0",
        "1001, 8000, 192000, 1"
    })
    void samples_are_those_of_java(int frames, int from, int to, double amplitude) {
        float[] left = noise(frames, from, amplitude, 1);
        float[] right = noise(frames, from, amplitude, 2);
        int outputs = (int) Resampling.framesAt(to, from, frames);

        float[] found = new float[2 * outputs];
        resample(new PolyphaseWeights(from, to, SincKernel.transparent()), left, right, 0L, found, outputs);

        float[] expected = new float[2 * outputs];
        for (int channel = 0; channel < 2; channel++) {
            float[] row = Resampling.mono(channel == 0 ? left : right, new SampleRate(from), new SampleRate(to));
            System.arraycopy(row, 0, expected, channel * outputs, outputs);
        }
        String name = "resampling of %d frames from %d to %d Hz".formatted(frames, from, to);
        assertThat(Parity.of(name, expected, found).largest()).isLessThanOrEqualTo(2e-6);
    }

    @Test
    void a_piece_that_starts_hours_into_a_song_is_counted_in_long_numbers() {
        PolyphaseWeights weights = new PolyphaseWeights(44_100, 48_000, SincKernel.brief());
        float[] x = noise(500, 44_100, 1, 3);
        long from = 160L * 5_000_000; // nearly five hours: as at the start, whole turns of the phases later
        float[] shifted = new float[2 * 50];
        float[] first = new float[2 * 50];

        resample(weights, x, x, 0L, first, 50);
        float[] y = new float[50];
        new PolyphaseFilter(44_100, 48_000, SincKernel.brief())
                .filter(Arrays.copyOfRange(padded(x, weights.taps()), 1, 500), from, y);

        resample(weights, x, x, from, shifted, 50);
        assertThat(shifted).containsOnly(0); // far beyond the end of these inputs
        assertThat(Parity.of("resampling hours later", y, Arrays.copyOf(first, 50))
                        .largest())
                .isLessThanOrEqualTo(2e-6);
    }

    private static float[] padded(float[] x, int taps) {
        float[] padded = new float[x.length + taps / 2];
        System.arraycopy(x, 0, padded, taps / 2, x.length);
        return padded;
    }

    private static void resample(
            PolyphaseWeights weights, float[] left, float[] right, long from, float[] into, int outputs) {
        float[] both = Arrays.copyOf(left, 2 * left.length);
        System.arraycopy(right, 0, both, left.length, left.length);
        float[] flat = new float[weights.up() * weights.taps()];
        double[] row = new double[weights.taps()];
        for (int phase = 0; phase < weights.up(); phase++) {
            weights.design(phase, row);
            for (int k = 0; k < row.length; k++) {
                flat[phase * row.length + k] = (float) row[k];
            }
        }
        HostKernels.launch(
                Kernels.RESAMPLE,
                Kernels.RESAMPLE.blocksFor(outputs),
                2,
                both,
                left.length,
                flat,
                weights.up(),
                weights.down(),
                weights.taps(),
                from,
                into,
                outputs);
    }

    private static float[] noise(int frames, int hertz, double amplitude, long seed) {
        SampleRate rate = new SampleRate(hertz);
        return TestSignals.samples(TestSignals.noise(rate, (double) frames / hertz, 1, amplitude, seed), 0);
    }
}
