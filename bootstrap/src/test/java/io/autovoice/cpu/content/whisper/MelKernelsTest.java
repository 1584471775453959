package io.autovoice.cpu.content.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.cpu.mel.LogMel;
import io.autovoice.cpu.mel.PowerMel;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.MirroredWaveform;
import io.autovoice.domain.content.WhisperFrames;
import io.autovoice.domain.signal.MelFilters;
import io.autovoice.domain.signal.Windows;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.kernels.Floats;
import io.autovoice.gpu.kernels.Kernel;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.kernels.Twiddles;
import io.autovoice.gpu.mel.FlatFilters;
import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.Parity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mel kernels against the front ends of FCPE and Whisper. */
class MelKernelsTest {
    private static final int LEAD = 432; // samples, as FCPE has it
    private static final double EXTRA_POWER = 1e-9;
    private static final float FLOOR = 1e-5f;

    @ParameterizedTest(name = "{0} frames of {1}")
    @CsvSource({"1, 1", "37, 1", "11, 0.001", "5, 0"})
    void levels_for_fcpe_are_those_of_java(int frames, double amplitude) {
        MelFilters filters = new MelFilters(128, 16_000, LogMel.LENGTH, 0, 8000);
        Waveform voice = voice(frames, amplitude);
        float[] samples = new float[(frames - 1) * LogMel.HOP + LogMel.LENGTH];
        new MirroredWaveform(voice, -LEAD, samples.length).read(0, 0, samples);

        float[] found = new float[frames * filters.bands()];
        FlatFilters flat = FlatFilters.of(filters);
        Kernel kernel = Kernels.logMel(LogMel.LENGTH);
        HostKernels.launch(
                kernel,
                frames,
                1,
                samples,
                LogMel.HOP,
                LogMel.LENGTH,
                window(LogMel.LENGTH),
                Twiddles.of(LogMel.LENGTH),
                (float) EXTRA_POWER,
                FLOOR,
                flat.firstBins(),
                flat.starts(),
                flat.weights(),
                filters.bands(),
                found);

        float[][] expected = new LogMel(filters, LEAD, EXTRA_POWER).frames(voice, 0, frames);
        float[] rows = new float[found.length];
        for (int frame = 0; frame < frames; frame++) {
            System.arraycopy(expected[frame], 0, rows, frame * filters.bands(), filters.bands());
        }
        String name = "log mel of %d frames of %s".formatted(frames, amplitude);
        assertThat(Parity.of(name, rows, found).largest()).isLessThan(1e-3); // of a level's natural logarithm: 0.01 dB
    }

    @ParameterizedTest(name = "{0} frames of {1}")
    @CsvSource({"1, 1", "37, 1", "200, 0.01", "5, 0"})
    void levels_for_whisper_are_those_of_java(int frames, double amplitude) {
        int bands = WhisperFrames.BANDS;
        MelFilters filters = new MelFilters(bands, 16_000, PowerMel.LENGTH, 0, 8000);
        Waveform voice = voice(frames, amplitude);
        float[] samples = new float[(frames - 1) * PowerMel.HOP + PowerMel.LENGTH];
        voice.read(0, -PowerMel.LENGTH / 2, samples);

        float[] power = new float[frames * bands];
        FlatFilters flat = FlatFilters.of(filters);
        HostKernels.launch(
                Kernels.powerMel(PowerMel.LENGTH),
                frames,
                1,
                samples,
                PowerMel.HOP,
                PowerMel.LENGTH,
                window(PowerMel.LENGTH),
                Twiddles.of(PowerMel.LENGTH),
                flat.firstBins(),
                flat.starts(),
                flat.weights(),
                bands,
                power);
        float[] loudest = new float[1];
        HostKernels.launch(Kernels.LARGEST, 1, 1, power, power.length, 1e-10f, loudest);
        float[] found = new float[power.length];
        int blocks = Kernels.WHISPER_LEVELS.blocksFor(power.length);
        HostKernels.launch(Kernels.WHISPER_LEVELS, blocks, 1, power, frames, bands, loudest, 1e-10f, 8f, found);

        float[] expected =
                WhisperMel.tensor(new PowerMel(bands).frames(voice, 0, frames)).toFloats();
        String name = "Whisper's mel of %d frames of %s".formatted(frames, amplitude);
        assertThat(Parity.of(name, expected, found).largest()).isLessThan(1e-3); // 0.04 dB
    }

    /** A sung tone, which leaves gaps between its harmonics, and a little noise in them. */
    private static Waveform voice(int frames, double amplitude) {
        return TestSignals.of(
                PowerMel.RATE,
                frames * 0.01 + 0.05,
                1,
                n -> amplitude
                        * (0.5 * Math.sin(n * 0.09)
                                + 0.2 * Math.sin(n * 0.36)
                                + 1e-3 * Math.sin(n * (double) n * 0.7)));
    }

    private static float[] window(int size) {
        return Floats.of(Windows.hann(size));
    }
}
