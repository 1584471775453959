package io.autovoice.cpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.TruePeakLimit;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.signal.TruePeakTaps;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mixing kernels one after the other, as a mixer would launch them, against Java's mixer. */
class MixingKernelsTest {
    private static final float CEILING = (float) TruePeakLimit.CEILING;

    @ParameterizedTest(name = "{0} frames at {1} Hz, {2} and {3} channels, amplitude {4}, volumes {5} and {6}")
    @CsvSource({
        "1, 44100, 1, 1, 1, 1, 1",
        "777, 8000, 1, 2, 1, 2, 2",
        "5003, 44100, 2, 2, 1, 1, 1",
        "5003, 44100, 2, 2, 0.3, 1, 0.9",
        "4001, 16000, 1, 2, 0, 1, 1",
        "6007, 48000, 2, 2, 4, 0.7, 1.3"
    })
    void the_mix_is_that_of_the_mixer(
            int frames, int hertz, int voiceChannels, int channels, float amplitude, float voiceGain, float bandGain) {
        float[][] voice = bursts(voiceChannels, frames, amplitude, 1);
        float[][] band = bursts(channels, frames, amplitude, 2);
        SampleRate rate = new SampleRate(hertz);

        float[] found = mixed(voice, band, frames, TruePeakLimit.at(rate).contextFrames(), voiceGain, bandGain);

        Waveform expected = Mixing.limiting(WaveformStorage.HEAP)
                .mix(
                        WaveformStorage.heap(rate, voice),
                        WaveformStorage.heap(rate, band),
                        MixSettings.of(voiceGain, bandGain),
                        StageProgress.NONE);
        String name = "mix of %d frames at %d Hz, amplitude %s".formatted(frames, hertz, amplitude);
        assertThat(Parity.of(name, samples(expected), found).largest()).isLessThan(1e-6); // -120 dBFS
    }

    private static float[] mixed(
            float[][] voice, float[][] band, int frames, int context, float voiceGain, float bandGain) {
        int length = frames + 2 * context;
        int reach = (context - TruePeakTaps.REACH) / 2;
        int blocks = Kernels.MIX.blocksFor(length);
        float[] sum = new float[band.length * length];
        HostKernels.launch(
                Kernels.MIX,
                blocks,
                band.length,
                flat(voice),
                voice.length,
                voiceGain,
                flat(band),
                bandGain,
                frames,
                context,
                sum);
        float[] wanted = new float[length];
        HostKernels.launch(
                Kernels.WANTED_GAINS, blocks, 1, sum, length, band.length, taps(), TruePeakTaps.REACH, CEILING, wanted);
        float[] means = mean(mean(minima(wanted, reach), reach), reach);
        float[] limited = new float[band.length * frames];
        HostKernels.launch(
                Kernels.APPLY_GAINS,
                Kernels.APPLY_GAINS.blocksFor(frames),
                band.length,
                sum,
                means,
                frames,
                context,
                limited);
        return limited;
    }

    /** Around each value over reach on either side: first of the powers of two from a place on, then of two of them that overlap. */
    private static float[] minima(float[] wanted, int reach) {
        float[] padded = new float[wanted.length + 2 * reach];
        Arrays.fill(padded, 1);
        System.arraycopy(wanted, 0, padded, reach, wanted.length);
        int width = 2 * reach + 1;
        int covered = 1;
        for (; 2 * covered <= width; covered *= 2) {
            padded = step(padded, covered, padded.length);
        }
        return step(padded, width - covered, wanted.length);
    }

    private static float[] step(float[] values, int distance, int count) {
        float[] minima = new float[count];
        int blocks = Kernels.MINIMUM_STEP.blocksFor(count);
        HostKernels.launch(Kernels.MINIMUM_STEP, blocks, 1, values, values.length, distance, 1f, minima, count);
        return minima;
    }

    private static float[] mean(float[] values, int reach) {
        float[] means = new float[values.length];
        int blocks = Kernels.runningMean(reach + 1).blocksFor(values.length);
        HostKernels.launch(Kernels.runningMean(reach + 1), blocks, 1, values, values.length, reach + 1, 1f, means);
        return means;
    }

    private static float[] taps() {
        double[] taps = Arrays.stream(TruePeakTaps.design())
                .flatMapToDouble(DoubleStream::of)
                .toArray();
        float[] floats = new float[taps.length];
        for (int n = 0; n < taps.length; n++) {
            floats[n] = (float) taps[n];
        }
        return floats;
    }

    /** Noise that is loud now and then, the last frame at full amplitude. */
    private static float[][] bursts(int channels, int frames, float amplitude, long seed) {
        Random random = new Random(seed);
        float[][] rows = new float[channels][frames];
        for (float[] row : rows) {
            for (int n = 0; n < frames; n++) {
                row[n] = amplitude * (2 * random.nextFloat() - 1) * (n % 3000 < 40 ? 1 : 0.2f);
            }
            row[frames - 1] = amplitude;
        }
        return rows;
    }

    private static float[] samples(Waveform waveform) {
        float[][] rows = new float[waveform.channels()][(int) waveform.frames()];
        for (int channel = 0; channel < rows.length; channel++) {
            waveform.read(channel, 0, rows[channel]);
        }
        return flat(rows);
    }

    private static float[] flat(float[][] rows) {
        float[] flat = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
        }
        return flat;
    }
}
