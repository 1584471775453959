package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.gpu.testing.BrokenDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each stage planned on the GPU, on a device that breaks at each point: TensorRT and the kernels both fail, and what runs next is on the CPU. */
class StageFallbackTest {
    private static final ResourceScope SCOPE = new ResourceScope();

    @TempDir
    private static Path folder;

    private static final Map<StageWork, float[][]> ON_THE_CPU = new EnumMap<>(StageWork.class);

    @AfterAll
    static void close() {
        SCOPE.close();
    }

    static List<Arguments> each_stage_and_point() {
        List<Arguments> all = new ArrayList<>();
        for (StageWork work : StageWork.values()) {
            for (BrokenDevice.Point point : BrokenDevice.Point.values()) {
                if (work != StageWork.MIXING || point != BrokenDevice.Point.ENQUEUE) { // there is no engine in mixing
                    all.add(Arguments.of(work, point));
                }
            }
        }
        return all;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each_stage_and_point")
    void whatever_breaks_the_stage_gives_what_the_cpu_gives_to_the_bit(StageWork work, BrokenDevice.Point point) {
        ToyStages toys = new ToyStages(SCOPE, folder);
        BrokenDevice device = new BrokenDevice(point);
        ToyTensorRt tensorRt = ToyTensorRt.working();
        Stages stages = toys.on(toys.plan(ToyStages.TENSORRT), device, tensorRt);

        float[][] expected = onTheCpu(work);

        try (SaidAloud said = new SaidAloud()) {
            assertThat(work.on(stages)).isDeepEqualTo(expected);
            List<String> once = List.copyOf(said.sentences());
            work.on(stages);

            assertThat(said.sentences()).isEqualTo(once).doesNotHaveDuplicates();
            assertThat(stages.plan().fallbacks()).isEqualTo(once);
            assertThat(once).hasSize(sentences(work, point));
        }
        assertThatItIsRecorded(stages.plan(), work, point);
        assertThat(device.openStreams()).isZero();
        boolean leftBehind = point == BrokenDevice.Point.HANG && work != StageWork.MIXING; // by what never ends
        assertThat(tensorRt.openSessions()).isEqualTo(leftBehind ? 1 : 0);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each_stage_and_point")
    void strict_it_is_a_failure_with_a_remedy(StageWork work, BrokenDevice.Point point) {
        ToyStages toys = new ToyStages(SCOPE, folder);
        BrokenDevice device = new BrokenDevice(point);
        ExecutionPlan plan = toys.plan(ToyStages.STRICT);

        ConversionException failure =
                catchThrowableOfType(ConversionException.class, () -> work.on(toys.on(plan, device)));

        assertThat(failure)
                .isInstanceOf(
                        point == BrokenDevice.Point.ALLOCATE
                                ? OutOfDeviceMemoryException.class
                                : EngineFailedException.class);
        assertThat(failure.remedy()).isNotBlank();
        assertThat(device.openStreams()).isZero();
    }

    /** TensorRT and kernels fail one after the other; the mixer has kernels only, and tries smaller pieces where there is no memory. */
    private static int sentences(StageWork work, BrokenDevice.Point point) {
        return work == StageWork.MIXING && point != BrokenDevice.Point.ALLOCATE ? 1 : 2;
    }

    private static void assertThatItIsRecorded(ExecutionPlan plan, StageWork work, BrokenDevice.Point point) {
        EngineUse use = plan.engine(work.stage());
        assertThat(use.asked()).isEqualTo(work.best());
        assertThat(use.used()).isEqualTo(work.withoutGpu());
        assertThat(use.reason().orElseThrow()).contains(point == BrokenDevice.Point.NONSENSE ? "The GPU" : "The toy");
        assertThat(use.remedy().orElseThrow()).isNotBlank();
    }

    private static float[][] onTheCpu(StageWork work) {
        return ON_THE_CPU.computeIfAbsent(work, missing -> missing.on(new ToyStages(SCOPE, folder).onTheCpu()));
    }
}
