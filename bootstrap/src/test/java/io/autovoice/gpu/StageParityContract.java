package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.ConversionParts;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.SongStages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.content.whisper.WhisperContent;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.resampling.Resampling;
import io.autovoice.cpu.vocoder.synthesis.ParallelPulseResponses;
import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.domain.content.ContentFeatures;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.separation.Stems;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.vocoder.Excitation;
import io.autovoice.gpu.testing.Parity;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole stages of the GPU against those of the CPU, with the same networks. */
abstract class StageParityContract {
    private final Tolerance tolerance;

    StageParityContract(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    @TempDir
    private Path folder;

    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @ParameterizedTest(name = "{0} channels")
    @ValueSource(ints = {1, 2, 3})
    void separation(int channels) {
        InstalledModel model = new ToyNetworks(folder).spleeter();
        Waveform song = TestSignals.noise(SampleRate.CD, 3.1, channels, 0.5, 5);

        Stems expected = cpu().separator(PlannedEngine.onnxRuntime(model)).separate(song, StageProgress.NONE);
        Stems found = gpu().separator(engine(model)).separate(song, StageProgress.NONE);

        for (int channel = 0; channel < channels; channel++) {
            float[] voice = TestSignals.samples(expected.vocals(), channel);
            assertThat(Parity.of(
                                    "voice of %d channels, %d".formatted(channels, channel),
                                    voice,
                                    TestSignals.samples(found.vocals(), channel))
                            .relative())
                    .isLessThan(tolerance.voice());
        }
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.1, 2.5, 13.02})
    void pitch_extraction(double seconds) {
        InstalledModel model = new ToyNetworks(folder).fcpe();
        Waveform voice = TestSignals.of(
                new SampleRate(16_000), seconds, 1, n -> 0.5 * Math.sin(0.08 * n + 3 * Math.sin(n * 4e-4)));

        F0Contour expected = contour(cpu(), PlannedEngine.onnxRuntime(model), voice);
        F0Contour found = contour(gpu(), engine(model), voice);

        assertThat(found.hops()).isEqualTo(expected.hops());
        int voiced = 0;
        for (int hop = 0; hop < expected.hops(); hop++) {
            assertThat(found.voicedAt(hop)).as("hop %d", hop).isEqualTo(expected.voicedAt(hop));
            if (expected.voicedAt(hop)) {
                voiced++;
                assertThat(1200 * Math.log(found.at(hop) / expected.at(hop)) / Math.log(2))
                        .isCloseTo(0, within(tolerance.cents())); // cents
            }
        }
        assertThat(voiced).isGreaterThan(expected.hops() / 2);
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.5, 12.5})
    void content(double seconds) {
        InstalledModel model = new ToyNetworks(folder).whisper();
        Waveform voice = TestSignals.harmonicTone(new SampleRate(16_000), seconds, 180);

        ContentFeatures expected = WhisperContent.encoder(
                        Network.open(scope, model.onnx()), Resampling.into(WaveformStorage.HEAP))
                .encode(voice, StageProgress.NONE);
        ContentEncoder onGpu = parts(model).encoder().apply(Resampling.into(WaveformStorage.HEAP));
        ContentFeatures found = onGpu.encode(voice, StageProgress.NONE);

        assertThat(found.hops()).isEqualTo(expected.hops());
        assertThat(Parity.of("content of %s s".formatted(seconds), rows(expected), rows(found))
                        .relative())
                .isLessThan(tolerance.content());
    }

    @Test
    void products_and_pulses() {
        ConversionParts parts = parts(new ToyNetworks(folder).whisper());
        float[][] rows = {{0.6f, 0.8f, 0}, {0, 1, 0}, {-1, 0, 0}};
        Excitation pulse = new Excitation(filled(513, 0.5), filled(513, 0.25), 0.3, 150.5, new double[150]);

        parts.products()
                .inBlocks(
                        rows,
                        rows,
                        (first, count, products) -> assertThat(products)
                                .usingComparatorWithPrecision(1e-5f)
                                .containsExactly(1, 0.8f, -0.6f, 0.8f, 1, 0, -0.6f, 0, 1));
        float[] expected = floats(new ParallelPulseResponses().of(1024, List.of(pulse))[0]);
        float[] found = floats(parts.responses().of(1024, List.of(pulse))[0]);
        assertThat(Parity.of("one pulse", expected, found).relative()).isLessThan(1e-5);
    }

    /** What the GPU hands to a conversion. */
    private ConversionParts parts(InstalledModel model) {
        PartsOnly songs = new PartsOnly();
        gpu(scope, folder, songs).converter(engine(model));
        return songs.parts();
    }

    private static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int n = 0; n < values.length; n++) {
            floats[n] = (float) values[n];
        }
        return floats;
    }

    private static float[] rows(ContentFeatures features) {
        float[] rows = new float[features.hops() * features.dimensions()];
        for (int hop = 0; hop < features.hops(); hop++) {
            System.arraycopy(features.row(hop), 0, rows, hop * features.dimensions(), features.dimensions());
        }
        return rows;
    }

    private static F0Contour contour(Engines engines, PlannedEngine engine, Waveform voice) {
        return engines.pitchExtractor(engine)
                .extract(voice, FrameGrid.TEN_MILLISECONDS, F0Range.SINGING, StageProgress.NONE);
    }

    private Engines gpu() {
        return gpu(scope, folder, CpuStages.songs(scope, CpuOptions.inMemory(), QualityPreset.DRAFT));
    }

    private Engines cpu() {
        return CpuStages.engines(scope, CpuOptions.inMemory(), QualityPreset.DRAFT);
    }

    /** The GPU's engines. */
    abstract Engines gpu(ResourceScope scope, Path folder, SongStages songs);

    /** The kind of engine that is tried. */
    abstract PlannedEngine engine(InstalledModel model);

    /**
     * How far results may be from those of the CPU.
     *
     * @param voice against the loudest sample
     * @param content against the largest value
     * @param cents of pitch
     */
    record Tolerance(double voice, double content, double cents) {}
}
