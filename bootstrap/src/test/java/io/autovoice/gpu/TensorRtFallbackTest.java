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
import io.autovoice.gpu.testing.HostDevice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** TensorRT fails at each point, on a device that works: the kernels take over, with their networks beside them. The kernels run on the host. */
class TensorRtFallbackTest {
    private final ResourceScope scope = new ResourceScope();
    private final HostDevice device = new HostDevice();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        scope.close();
    }

    static List<Arguments> each_stage_and_point() {
        List<Arguments> all = new ArrayList<>();
        for (StageWork work : List.of(StageWork.F0_EXTRACTION, StageWork.CONVERSION)) {
            for (ToyTensorRt.Point point : ToyTensorRt.Point.values()) {
                if (point != ToyTensorRt.Point.NOWHERE) {
                    all.add(Arguments.of(work, point));
                }
            }
        }
        all.add(Arguments.of(
                StageWork.SEPARATION,
                ToyTensorRt.Point.NONSENSE)); // the others below: its kernels take long on the host
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MIXING") // which has no network
    void what_does_not_fail_runs_on_tensorrt(StageWork work) {
        ToyTensorRt tensorRt = new ToyTensorRt(device, ToyTensorRt.Point.NOWHERE);
        Stages stages = toys().on(toys().plan(ToyStages.TENSORRT), device, tensorRt);

        work.on(stages);

        assertThat(tensorRt.runs()).isGreaterThan(1); // the first was a trial
        assertThat(stages.plan().engine(work.stage())).isEqualTo(EngineUse.asAsked(work.engine("tensorrt")));
        assertThat(stages.plan().fallsBack()).isFalse();
        assertThat(stages.plan().tensorRt().enabled()).isTrue();
        assertThatNothingIsLeftOpen(tensorRt);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each_stage_and_point")
    void the_kernels_take_over_and_give_what_they_give_alone_to_the_bit(StageWork work, ToyTensorRt.Point point) {
        float[][] expected = work.on(toys().on(toys().plan(ToyStages.KERNELS), device));
        ToyTensorRt tensorRt = new ToyTensorRt(device, point);
        Stages stages = toys().on(toys().plan(ToyStages.TENSORRT), device, tensorRt);

        assertThat(work.on(stages)).isDeepEqualTo(expected);

        assertThatItIsRecorded(stages.plan(), work, work.engine("cuda"), point);
        assertThat(stages.plan().fallbacks()).hasSize(1);
        assertThat(stages.plan().device()).isEqualTo("cuda:0");
        assertThatNothingIsLeftOpen(tensorRt);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.INCLUDE,
            names = {"BUILD", "LOAD", "PARITY"})
    void a_separation_that_gets_no_engine_and_no_kernels_is_that_of_the_cpu_to_the_bit(ToyTensorRt.Point point) {
        StageWork work = StageWork.SEPARATION;
        Stages stages = toys().on(
                        toys().plan(ToyStages.TENSORRT),
                        new BrokenDevice(BrokenDevice.Point.LAUNCH),
                        new ToyTensorRt(device, point));

        assertThat(work.on(stages)).isDeepEqualTo(work.on(toys().onTheCpu()));

        assertThatItIsRecorded(stages.plan(), work, work.withoutGpu(), point);
        assertThat(stages.plan().engine(work.stage()).reason().orElseThrow()).contains("The toy broke at LAUNCH");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each_stage_and_point")
    void strict_it_is_a_failure_with_a_remedy(StageWork work, ToyTensorRt.Point point) {
        ToyTensorRt tensorRt = new ToyTensorRt(device, point);
        ExecutionPlan plan = toys().plan(ToyStages.STRICT);

        // opening it may fail already
        ConversionException failure =
                catchThrowableOfType(ConversionException.class, () -> work.on(toys().on(plan, device, tensorRt)));

        assertThat(failure)
                .isInstanceOf(
                        point == ToyTensorRt.Point.ALLOCATE
                                ? OutOfDeviceMemoryException.class
                                : EngineFailedException.class);
        assertThat(failure.remedy()).isNotBlank();
        assertThatNothingIsLeftOpen(tensorRt);
    }

    private static void assertThatItIsRecorded(
            ExecutionPlan plan, StageWork work, String used, ToyTensorRt.Point point) {
        EngineUse use = plan.engine(work.stage());
        assertThat(use.asked()).isEqualTo(work.engine("tensorrt"));
        assertThat(use.used()).isEqualTo(used);
        assertThat(use.reason().orElseThrow()).contains(words(point));
        assertThat(use.remedy().orElseThrow()).isNotBlank();
    }

    private static String words(ToyTensorRt.Point point) {
        return switch (point) {
            case NOWHERE -> throw new IllegalArgumentException("Nothing fails");
            case BUILD, LOAD, RUN -> "The toy engine broke at " + point;
            case ALLOCATE -> "The toy engine finds no memory";
            case PARITY -> "is kept out";
            case NONSENSE -> "The GPU's";
        };
    }

    private void assertThatNothingIsLeftOpen(ToyTensorRt tensorRt) {
        assertThat(device.openStreams()).isZero();
        assertThat(tensorRt.openSessions()).isZero();
    }

    private ToyStages toys() {
        return new ToyStages(scope, folder);
    }
}
