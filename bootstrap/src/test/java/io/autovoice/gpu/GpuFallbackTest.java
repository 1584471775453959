package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.EnginesByDevice;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.testing.BrokenDevice;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.ToyProbe;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mixing planned on a GPU, over devices that do as they should and devices that don't. */
class GpuFallbackTest {
    private static final ExecutionPlan ON_GPU = Planner.plan(
            EngineRequest.AUTO, QualityPreset.DRAFT, new Machine(ToyProbe.usable(), GpuProbes.engines(), List.of()));
    private static final SampleRate RATE = new SampleRate(8000);
    private static final Waveform VOICE = TestSignals.harmonicTone(RATE, 0.2, 220);
    private static final Waveform BAND = TestSignals.noise(RATE, 0.2, 2, 0.9, 7);
    private static final MixSettings LOUD = MixSettings.of(2, 1.5);

    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void a_usable_gpu_mixes_with_java_below_and_nothing_else_changes() {
        assertThat(ON_GPU.ladder(PipelineStage.MIXING)).containsExactly(PlannedEngine.cuda(), PlannedEngine.JAVA);
        assertThat(ON_GPU.ladder(PipelineStage.SEPARATION)).containsExactly(PlannedEngine.JAVA);
        assertThat(ON_GPU.ladder(PipelineStage.F0_EXTRACTION)).containsExactly(PlannedEngine.JAVA);
        assertThat(ON_GPU.ladder(PipelineStage.CONVERSION)).containsExactly(PlannedEngine.JAVA);
        assertThat(ON_GPU.device()).isEqualTo("cuda:0");
        assertThat(ON_GPU.fallsBack()).isFalse();
    }

    @Test
    void a_device_that_works_mixes() {
        HostDevice device = new HostDevice();
        Stages stages = stages(ON_GPU, () -> device);

        mix(stages);

        assertThat(device.allocatedWords()).isPositive();
        assertThat(stages.plan().fallsBack()).isFalse();
        assertThat(stages.plan().device()).isEqualTo("cuda:0");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENQUEUE") // there is no engine in mixing
    void whatever_breaks_on_the_device_the_mix_is_that_of_java_to_the_bit(BrokenDevice.Point point) {
        BrokenDevice device = new BrokenDevice(point);
        Stages stages = stages(ON_GPU, () -> device);

        Waveform mix = mix(stages);

        assertThatItIsJavas(mix);
        assertThatItIsSaidOnce(stages, point == BrokenDevice.Point.NONSENSE ? "mixed to NaN" : "The toy");
        assertThat(device.openStreams()).isZero();
    }

    @Test
    void a_device_that_does_not_open_leaves_the_mix_to_java() {
        Stages stages = stages(ON_GPU, () -> {
            throw new EngineFailedException("It doesn't open.", "Get a real one.");
        });

        assertThatItIsJavas(mix(stages));
        assertThatItIsSaidOnce(stages, "It doesn't open.");
    }

    @Test
    void a_plan_without_a_gpu_asks_for_no_device() {
        Engines cpu = CpuStages.engines(scope, CpuOptions.inMemory(), QualityPreset.DRAFT);
        EnginesByDevice engines = new EnginesByDevice(cpu, () -> {
            throw new AssertionError("a GPU was asked for");
        });

        assertThatItIsJavas(mix(StageLadders.of(Planner.cpuOnly(QualityPreset.DRAFT), engines)));
    }

    @Test
    void stages_without_an_engine_on_a_gpu_say_so() {
        Engines engines = engines(HostDevice::new);

        assertThatThrownBy(() -> engines.separator(PlannedEngine.cuda()))
                .isInstanceOf(EngineFailedException.class)
                .hasMessage("This version has no engine 'cuda' for separation.");
        assertThatThrownBy(() -> engines.pitchExtractor(PlannedEngine.cuda()))
                .isInstanceOf(EngineFailedException.class);
        assertThatThrownBy(() -> engines.converter(PlannedEngine.cuda())).isInstanceOf(EngineFailedException.class);
    }

    private static void assertThatItIsJavas(Waveform mix) {
        Waveform java = mix(CpuStages.open(new ResourceScope(), CpuOptions.inMemory(), QualityPreset.DRAFT));
        for (int channel = 0; channel < 2; channel++) {
            assertThat(TestSignals.samples(mix, channel)).isEqualTo(TestSignals.samples(java, channel));
        }
    }

    private static void assertThatItIsSaidOnce(Stages stages, String reason) {
        assertThat(stages.plan().device()).isEqualTo("cpu");
        assertThat(stages.plan().engine(PipelineStage.MIXING).used()).isEqualTo("java");
        assertThat(stages.plan().fallbacks()).singleElement().asString().contains("mixing", "java", reason);
    }

    private static Waveform mix(Stages stages) {
        return stages.mixer().mix(VOICE, BAND, LOUD, StageProgress.NONE);
    }

    private Stages stages(ExecutionPlan plan, Supplier<Device> device) {
        Engines cpu = CpuStages.engines(scope, CpuOptions.inMemory(), plan.preset());
        return StageLadders.of(plan, new EnginesByDevice(cpu, () -> engines(device)));
    }

    private static Engines engines(Supplier<Device> device) {
        return new CudaEngines(
                device,
                engine -> {
                    throw new EngineFailedException("There are no networks here.", "Get some.");
                },
                CpuStages.songs(new ResourceScope(), CpuOptions.inMemory(), QualityPreset.DRAFT),
                WaveformStorage.HEAP,
                (stage, engine, failure) -> {
                    throw failure;
                });
    }
}
