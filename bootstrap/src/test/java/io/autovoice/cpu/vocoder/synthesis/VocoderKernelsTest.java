package io.autovoice.cpu.vocoder.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.cpu.vocoder.VocoderFormat;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vocoder's kernels against Java's pulses. */
class VocoderKernelsTest {
    private static final long SEED = 42;

    @ParameterizedTest(name = "{0} pulses at {1} Hz, level {2}")
    @CsvSource({"1, 24000, 1", "9, 24000, 0.01", "5, 48000, 1", "3, 16000, 0"})
    void the_sound_of_pulses_is_that_of_java(int pulses, int hertz, double level) {
        VocoderFormat format = new VocoderFormat(hertz, 0.005);
        int size = format.fftSize();
        Song song = new Song(format, pulses, level);

        int length = size + size / 4;
        float[] responses = new float[pulses * length];
        HostKernels.launch(
                Kernels.pulseResponses(size),
                pulses,
                1,
                song.power,
                song.aperiodicity,
                song.delays,
                song.periods,
                song.noise,
                song.noiseStarts,
                song.shape,
                Twiddles.of(size),
                size,
                responses);
        float[] sound = new float[song.expected.length];
        int blocks = Kernels.ADD_PULSES.blocksFor(sound.length);
        HostKernels.launch(Kernels.ADD_PULSES, blocks, 1, responses, song.starts, pulses, length, sound.length, sound);

        String name = "%d pulses at %d Hz, level %s".formatted(pulses, hertz, level);
        assertThat(Parity.of(name, song.expected, sound).relative()).isLessThan(1e-5); // -100 dB of the highest peak
    }

    /** Pulses with resonances that move, every third without a periodic part, and what Java makes of them. */
    private static final class Song {
        private final float[] power;
        private final float[] aperiodicity;
        private final float[] delays;
        private final float[] periods;
        private final int[] starts;
        private final int[] noiseStarts;
        private final float[] noise;
        private final float[] shape;
        private final float[] expected;

        Song(VocoderFormat format, int pulses, double level) {
            int bins = format.bins();
            int size = format.fftSize();
            power = new float[pulses * bins];
            aperiodicity = new float[pulses * bins];
            delays = new float[pulses];
            periods = new float[pulses];
            starts = new int[pulses];
            noiseStarts = new int[pulses + 1];
            noise = new float[pulses * size];
            shape = new float[size];
            for (int n = 0; n < size; n++) {
                shape[n] = (float) ((1 - Math.cos(2 * Math.PI * (n + 0.5) / size)) / size);
            }
            Random random = new Random(SEED);
            PulseResponse java = new PulseResponse(format, SEED);
            double[] sums = new double[size * (pulses + 3)];
            double position = size;
            for (int p = 0; p < pulses; p++) {
                double next = position + format.sampleRate() / (110.3 + 7 * p);
                Pulse pulse = pulse(bins, p, level, position);
                int noiseSamples = (int) ((long) Math.floor(next) - pulse.sample());
                describe(p, pulse, next - position, noiseSamples, size);
                draw(random, p, noiseSamples);
                double[] response = java.of(pulse, next - position, noiseSamples);
                for (int n = 0; n < response.length; n++) {
                    sums[starts[p] + n] += response[n];
                }
                position = next;
            }
            expected = new float[sums.length];
            for (int n = 0; n < sums.length; n++) {
                expected[n] = (float) sums[n];
            }
        }

        private static Pulse pulse(int bins, int p, double level, double position) {
            Pulse pulse = new Pulse(bins);
            pulse.position = position;
            pulse.voiced = p % 3 != 2;
            for (int k = 0; k < bins; k++) {
                double x = (double) k / bins;
                pulse.power[k] =
                        (float) (level * (Math.exp(-8 * x) + 30 * Math.exp(-Math.pow((x - 0.1 - 0.01 * p) * 60, 2))));
                pulse.aperiodicity[k] = (float) (0.02 + 0.9 * x);
            }
            return pulse;
        }

        private void describe(int p, Pulse pulse, double period, int noiseSamples, int size) {
            int bins = pulse.power.length;
            for (int k = 0; k < bins; k++) {
                power[p * bins + k] = (float) pulse.power[k];
                aperiodicity[p * bins + k] = (float) pulse.aperiodicity[k];
            }
            delays[p] = (float) (pulse.position - Math.floor(pulse.position));
            periods[p] = pulse.voiced ? (float) period : 0;
            starts[p] = (int) pulse.sample() - size / 2;
            noiseStarts[p + 1] = noiseStarts[p] + noiseSamples;
        }

        private void draw(Random random, int p, int count) {
            double[] drawn = new double[count];
            double sum = 0;
            for (int n = 0; n < count; n++) {
                drawn[n] = random.nextGaussian();
                sum += drawn[n];
            }
            for (int n = 0; n < count; n++) {
                noise[noiseStarts[p] + n] = (float) (drawn[n] - sum / count);
            }
        }
    }
}
