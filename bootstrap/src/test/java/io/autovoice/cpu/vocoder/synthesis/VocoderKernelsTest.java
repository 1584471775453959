package io.autovoice.cpu.vocoder.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.vocoder.Excitation;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import io.autovoice.gpu.vocoder.KernelPulseResponses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vocoder's kernels against Java's pulses. */
class VocoderKernelsTest {
    @ParameterizedTest(name = "{0} pulses of {1} samples, level {2}")
    @CsvSource({"1, 1024, 1", "9, 1024, 0.01", "5, 2048, 1", "3, 512, 0"})
    void the_sound_of_pulses_is_that_of_java(int pulses, int size, double level) {
        HostDevice device = new HostDevice();
        List<Excitation> excitations = excitations(pulses, size, level);

        float[] expected = flat(new ParallelPulseResponses().of(size, excitations));
        float[] found = flat(new KernelPulseResponses(device).of(size, excitations));

        String name = "%d pulses of %d samples, level %s".formatted(pulses, size, level);
        assertThat(Parity.of(name, expected, found).relative()).isLessThan(1e-5); // -100 dB of the highest peak
        assertThat(device.openStreams()).isZero();
    }

    @Test
    void no_pulses_make_no_sound() {
        assertThat(new KernelPulseResponses(new HostDevice()).of(1024, List.of()).length)
                .isZero();
    }

    @Test
    void responses_are_added_up_in_their_order() {
        int length = 40;
        int[] starts = {3, 17, 17, 90};
        float[] responses = new float[starts.length * length];
        float[] expected = new float[120];
        for (int n = 0; n < responses.length; n++) {
            responses[n] = n % 7;
            int at = starts[n / length] + n % length;
            expected[Math.min(at, expected.length - 1)] += at < expected.length ? responses[n] : 0;
        }

        float[] sound = new float[expected.length];
        int blocks = Kernels.ADD_PULSES.blocksFor(sound.length);
        HostKernels.launch(
                Kernels.ADD_PULSES, blocks, 1, responses, starts, starts.length, length, sound.length, sound);

        assertThat(sound).isEqualTo(expected);
    }

    /** Resonances that move, every third without a periodic part. */
    private static List<Excitation> excitations(int pulses, int size, double level) {
        int bins = size / 2 + 1;
        Random random = new Random(42);
        List<Excitation> excitations = new ArrayList<>();
        for (int p = 0; p < pulses; p++) {
            double[] power = new double[bins];
            double[] aperiodicity = new double[bins];
            for (int k = 0; k < bins; k++) {
                double x = (double) k / bins;
                power[k] = level * (Math.exp(-8 * x) + 30 * Math.exp(-Math.pow((x - 0.1 - 0.01 * p) * 60, 2)));
                aperiodicity[k] = 0.02 + 0.9 * x;
            }
            double period = 190.7 + 11 * p;
            double[] noise = random.doubles((int) period, -1, 1).toArray();
            excitations.add(new Excitation(power, aperiodicity, random.nextDouble(), p % 3 == 2 ? 0 : period, noise));
        }
        return excitations;
    }

    private static float[] flat(double[][] rows) {
        double[] all = Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        float[] flat = new float[all.length];
        for (int n = 0; n < flat.length; n++) {
            flat[n] = (float) all[n];
        }
        return flat;
    }
}
