package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.PlannedEngine;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.profiling.StageProfiling;
import io.autovoice.application.stages.EngineNews;
import io.autovoice.application.stages.Engines;
import io.autovoice.application.stages.EnginesByDevice;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.ToyProbe;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mixing planned on a GPU, over devices that do as they should and devices that don't. */
class GpuFallbackTest {
    private static final Machine MACHINE = new Machine(ToyProbe.usable(), GpuProbes.engines(), List.of());
    private static final ExecutionPlan ON_GPU = Planner.plan(EngineRequest.AUTO, QualityPreset.DRAFT, MACHINE);
    private static final Supplier<Runnable> FULL_ONCE = () -> {
        AtomicBoolean full = new AtomicBoolean(true);
        return () -> {
            if (full.getAndSet(false)) {
                throw new OutOfDeviceMemoryException("The toy is full.", "Get a larger one.");
            }
        };
    };
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

        RecordingStageListener heard = new RecordingStageListener();

        mix(StageProfiling.of(stages, heard));

        assertThat(device.allocatedWords()).isPositive();
        assertThat(heard.events()).singleElement().satisfies(event -> {
            assertThat(event.device().orElseThrow().kernels()).isPositive();
            assertThat(event.device().orElseThrow().copies()).isPositive();
        });
        assertThat(stages.plan().fallsBack()).isFalse();
        assertThat(stages.plan().device()).isEqualTo("cuda:0");
    }

    @Test
    void a_mix_that_finds_no_memory_is_made_in_smaller_pieces_and_that_is_said_once() {
        HostDevice device = new HostDevice();
        Stages stages = stages(ON_GPU, () -> device);
        Waveform whole = mix(stages);
        device.beforeAllocating(FULL_ONCE.get());

        Waveform mix = mix(stages);
        device.beforeAllocating(FULL_ONCE.get());
        mix(stages);

        assertThat(StageWork.channels(mix)).isDeepEqualTo(StageWork.channels(whole));
        assertThat(stages.plan().device()).isEqualTo("cuda:0");
        assertThat(stages.plan().engine(PipelineStage.MIXING))
                .isEqualTo(EngineUse.instead("cuda", "cuda", "The toy is full", "Get a larger one."));
        assertThat(stages.plan().fallbacks())
                .containsExactly("mixing: cuda goes on in smaller pieces. The toy is full. Get a larger one.");
    }

    @Test
    void strict_no_mix_is_made_in_smaller_pieces() {
        HostDevice device = new HostDevice();
        device.beforeAllocating(FULL_ONCE.get());
        EngineRequest strict = ToyStages.request(DeviceChoice.of("cuda"), Optional.empty(), true);
        ExecutionPlan plan = Planner.plan(strict, QualityPreset.DRAFT, MACHINE);

        assertThatThrownBy(() -> mix(stages(plan, () -> device)))
                .isInstanceOf(OutOfDeviceMemoryException.class)
                .hasMessage("The toy is full.");
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
        Engines engines = engines(HostDevice::new, EngineNews.UNHEARD);

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
        return StageLadders.of(plan, news -> new EnginesByDevice(cpu, () -> engines(device, news)));
    }

    private static Engines engines(Supplier<Device> device, EngineNews news) {
        return new CudaEngines(
                device,
                engine -> {
                    throw new EngineFailedException("There are no networks here.", "Get some.");
                },
                CpuStages.songs(new ResourceScope(), CpuOptions.inMemory(), QualityPreset.DRAFT),
                WaveformStorage.HEAP,
                news);
    }
}
