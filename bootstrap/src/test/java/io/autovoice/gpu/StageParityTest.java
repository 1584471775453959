package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.bootstrap.wiring.OnnxNetworks;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.content.whisper.WhisperContent;
import io.autovoice.cpu.onnx.Network;
import io.autovoice.cpu.resampling.Resampling;
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
import io.autovoice.gpu.content.GpuContent;
import io.autovoice.gpu.network.HostedNetwork;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.Parity;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole stages of the GPU against those of the CPU: the same networks, the kernels running on the host. */
class StageParityTest {
    @TempDir
    private Path folder;

    private final ResourceScope scope = new ResourceScope();
    private final HostDevice device = new HostDevice();

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
        Stems found = gpu().separator(PlannedEngine.cuda(model)).separate(song, StageProgress.NONE);

        for (int channel = 0; channel < channels; channel++) {
            float[] voice = TestSignals.samples(expected.vocals(), channel);
            assertThat(Parity.of(
                                    "voice of %d channels, %d".formatted(channels, channel),
                                    voice,
                                    TestSignals.samples(found.vocals(), channel))
                            .relative())
                    .isLessThan(1e-5);
        }
        assertThat(device.openStreams()).isZero();
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.1, 2.5, 13.02})
    void pitch_extraction(double seconds) {
        InstalledModel model = new ToyNetworks(folder).fcpe();
        Waveform voice = TestSignals.of(
                new SampleRate(16_000), seconds, 1, n -> 0.5 * Math.sin(0.08 * n + 3 * Math.sin(n * 4e-4)));

        F0Contour expected = contour(cpu(), PlannedEngine.onnxRuntime(model), voice);
        F0Contour found = contour(gpu(), PlannedEngine.cuda(model), voice);

        assertThat(found.hops()).isEqualTo(expected.hops());
        int voiced = 0;
        for (int hop = 0; hop < expected.hops(); hop++) {
            assertThat(found.voicedAt(hop)).as("hop %d", hop).isEqualTo(expected.voicedAt(hop));
            if (expected.voicedAt(hop)) {
                voiced++;
                assertThat(1200 * Math.log(found.at(hop) / expected.at(hop)) / Math.log(2))
                        .isCloseTo(0, within(0.5)); // cents
            }
        }
        assertThat(voiced).isGreaterThan(expected.hops() / 2);
        assertThat(device.openStreams()).isZero();
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0.5, 12.5})
    void content(double seconds) {
        InstalledModel model = new ToyNetworks(folder).whisper();
        Waveform voice = TestSignals.harmonicTone(new SampleRate(16_000), seconds, 180);

        ContentFeatures expected = WhisperContent.encoder(
                        Network.open(scope, model.onnx()), Resampling.into(WaveformStorage.HEAP))
                .encode(voice, StageProgress.NONE);
        ContentEncoder onGpu = GpuContent.whisper(
                device,
                new HostedNetwork(OnnxNetworks.network(scope, model.onnx())),
                Resampling.into(WaveformStorage.HEAP));
        ContentFeatures found = onGpu.encode(voice, StageProgress.NONE);

        assertThat(found.hops()).isEqualTo(expected.hops());
        assertThat(Parity.of("content of %s s".formatted(seconds), rows(expected), rows(found))
                        .relative())
                .isLessThan(1e-3);
        assertThat(device.openStreams()).isZero();
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

    private Engines cpu() {
        return CpuStages.engines(scope, CpuOptions.inMemory(), QualityPreset.DRAFT);
    }

    private Engines gpu() {
        return new CudaEngines(
                () -> device,
                engine -> new HostedNetwork(
                        OnnxNetworks.network(scope, engine.model().orElseThrow().onnx())),
                CpuStages.songs(scope, CpuOptions.inMemory(), QualityPreset.DRAFT),
                WaveformStorage.HEAP,
                (stage, engine, failure) -> {
                    throw failure;
                });
    }
}
