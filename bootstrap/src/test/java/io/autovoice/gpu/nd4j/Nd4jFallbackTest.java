package io.autovoice.gpu.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.autovoice.application.fallback.StageLadders;
import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.Machine;
import io.autovoice.application.plan.Planner;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.DeviceChoice;
import io.autovoice.application.plan.choice.EngineRequest;
import io.autovoice.application.plan.choice.ModelChoice;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.application.stages.EnginesByDevice;
import io.autovoice.application.stages.Stages;
import io.autovoice.cpu.CpuOptions;
import io.autovoice.cpu.CpuStages;
import io.autovoice.cpu.matching.Nd4jRowProducts;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.matching.RowProducts;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.TestVoice;
import io.autovoice.gpu.GpuProbes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversion planned with ND4J's products, by bridges that do as they should and bridges that don't. */
class Nd4jFallbackTest {
    private static final Waveform VOCALS = TestVoice.sung(SampleRate.CD, 1.2, 220);
    private static final F0Contour F0 = TestVoice.steady(VOCALS, 220);

    private final ResourceScope scope = new ResourceScope();

    @AfterEach
    void close() {
        scope.close();
    }

    @Test
    void products_from_elsewhere_are_what_conversion_matches_with() {
        AtomicInteger asked = new AtomicInteger();
        RowProducts counted = (candidates, queries, receiver) -> {
            asked.incrementAndGet();
            new Nd4jRowProducts().inBlocks(candidates, queries, receiver);
        };
        Stages stages = stages(false, () -> counted);

        assertThat(convert(stages)).isEqualTo(javas());
        assertThat(asked).hasPositiveValue();
        assertThat(stages.plan().engine(PipelineStage.CONVERSION).used()).isEqualTo("nd4j-cuda");
        assertThat(stages.plan().fallsBack()).isFalse();
    }

    @Test
    void a_folder_without_jars_leaves_the_song_to_java(@TempDir Path folder) {
        Nd4jCuda nothing = new Nd4jCuda(folder.resolve("nd4j_cuda"), Map.of());

        assertThatJavaTookOver(() -> nothing.rowProducts(0), "nd4j-cuda isn't installed");
    }

    @Test
    void a_backend_that_fails_in_the_middle_leaves_the_song_to_java() {
        AtomicInteger products = new AtomicInteger();
        assertThatJavaTookOver(
                () -> over((candidates, queries) -> Stream.generate(() -> {
                    if (products.incrementAndGet() > 1) {
                        throw new IllegalStateException("CUDA error 719");
                    }
                    return new float[candidates.length * queries.length];
                })),
                "CUDA error 719");
    }

    @Test
    void a_gpu_without_memory_leaves_the_song_to_java() {
        assertThatJavaTookOver(
                () -> over((candidates, queries) -> {
                    throw new OutOfMemoryError("Cannot allocate");
                }),
                "ND4J found no memory");
    }

    @Test
    void nonsense_leaves_the_song_to_java() {
        assertThatJavaTookOver(
                () -> over((candidates, queries) -> Stream.of(new float[] {Float.NaN})), "ND4J computed NaN");
    }

    @Test
    void a_strict_plan_fails_instead() {
        Stages stages = stages(true, () -> over((candidates, queries) -> Stream.of(new float[] {Float.NaN})));

        assertThatExceptionOfType(EngineFailedException.class).isThrownBy(() -> convert(stages));
    }

    private void assertThatJavaTookOver(Supplier<RowProducts> products, String reason) {
        Stages stages = stages(false, products);

        assertThat(convert(stages)).isEqualTo(javas());
        assertThat(stages.plan().engine(PipelineStage.CONVERSION).used()).isEqualTo("java");
        assertThat(stages.plan().fallbacks())
                .singleElement()
                .asString()
                .contains("conversion: java takes over", reason);
    }

    private Stages stages(boolean strict, Supplier<RowProducts> products) {
        ExecutionPlan plan = Planner.plan(
                new EngineRequest(DeviceChoice.AUTO, Optional.of(false), Precision.FP16, strict, ModelChoice.AUTO),
                QualityPreset.DRAFT,
                new Machine(ampere(), GpuProbes.engines(), List.of(), new GpuLibrary.Present("1.0.0-M2.1")));
        CpuOptions heap = CpuOptions.inMemory();
        CpuOptions options = new CpuOptions(heap.features(), heap.storage(), heap.models(), products);
        return StageLadders.of(plan, new EnginesByDevice(CpuStages.engines(scope, options, plan.preset()), () -> {
            throw new AssertionError("no kernel is needed for it");
        }));
    }

    /** Without what compiles kernels. */
    private static GpuProbe ampere() {
        Gpu gpu =
                new Gpu(0, "Toy GPU", "0000:01:00.0", new Gpu.ComputeCapability(8, 6), 24L << 30, OptionalLong.empty());
        GpuLibrary absent = new GpuLibrary.Absent("it wasn't found", "Install it.");
        return new GpuProbe.Usable(gpu, "550.90.07", "12.4", absent, absent, List.of(gpu));
    }

    private float[] javas() {
        return convert(CpuStages.open(scope, CpuOptions.inMemory(), QualityPreset.DRAFT));
    }

    private static float[] convert(Stages stages) {
        Waveform converted = stages.converter()
                .convert(
                        VOCALS,
                        F0,
                        F0,
                        TestVoice.profile("other", 180),
                        ConversionSettings.DEFAULT,
                        StageProgress.NONE);
        return TestSignals.samples(converted, 0);
    }

    private static RowProducts over(BiFunction<float[][], float[][], Stream<float[]>> bridge) {
        return new IsolatedRowProducts(bridge, ClassLoader.getPlatformClassLoader());
    }
}
