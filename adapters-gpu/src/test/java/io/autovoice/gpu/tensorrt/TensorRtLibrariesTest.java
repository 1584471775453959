package io.autovoice.gpu.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.engines.recipe.Shape;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.tensorrt.objects.Address;
import io.autovoice.gpu.tensorrt.objects.Dimensions;
import io.autovoice.gpu.tensorrt.objects.Handles;
import io.autovoice.gpu.tensorrt.objects.TensorRtLog;
import io.autovoice.gpu.testing.ToyProbe;
import java.nio.file.Path;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorrt.nvinfer.Dims64;
import org.bytedeco.tensorrt.nvinfer.IBuilder;
import org.bytedeco.tensorrt.nvinfer.IBuilderConfig;
import org.bytedeco.tensorrt.nvinfer.IHostMemory;
import org.bytedeco.tensorrt.nvinfer.ILogger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What TensorRT's libraries do where there is no GPU. Skipped where they are not: AUTOVOICE_TENSORRT names their folders. */
class TensorRtLibrariesTest {

    @BeforeEach
    void load() {
        assumeThat(System.getenv(LibraryFolders.VARIABLE))
                .as("AUTOVOICE_TENSORRT names no folders with TensorRT's libraries")
                .isNotBlank();
        NativeFile.load(LibraryFolders.of(System.getenv()));
    }

    @Test
    void the_version_can_be_asked_for() {
        assertThat(Start.version()).matches("10\\.\\d+\\.\\d+");
    }

    @Test
    void without_a_gpu_starting_is_refused_before_anything_can_crash() {
        assumeThat(Path.of("/dev/nvidia0")).as("there is a GPU").doesNotExist();
        try (ResourceScope scope = new ResourceScope()) {
            GpuProbe.Usable lie = ToyProbe.usable();

            assertThatThrownBy(() -> TensorRt.open(
                            scope,
                            () -> {
                                throw new AssertionError("a device was asked for");
                            },
                            lie,
                            System.getenv()))
                    .isInstanceOf(EngineFailedException.class)
                    .hasMessageContaining("CUDA driver version is insufficient");
            assertThat(scope.live()).isZero();
        }
    }

    @Test
    void the_log_collects_errors_alone() {
        TensorRtLog.ONLY.drain();

        TensorRtLog.ONLY.log(ILogger.Severity.kINFO, "chatter");
        TensorRtLog.ONLY.log(ILogger.Severity.kERROR, "trouble ");
        TensorRtLog.ONLY.log(ILogger.Severity.kERROR, "trouble");

        assertThat(TensorRtLog.ONLY.drain()).isEqualTo("trouble");
        assertThat(TensorRtLog.ONLY.drain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0x238, 0xffff})
    void an_address_that_no_object_has_is_refused(long address) {
        try (Handles handles = new Handles()) {
            assertThatThrownBy(() -> handles.own("runtime", new Address(address), Handles.SECOND_SLOT))
                    .isInstanceOf(EngineFailedException.class);
        }
    }

    @Test
    void objects_are_deleted_by_their_own_destructors_and_once() {
        Handles handles = new Handles();
        Pointer builder = handles.own("builder", foreign(new IBuilder()), Handles.SECOND_SLOT);
        handles.own("configuration", foreign(new IBuilderConfig()), Handles.SECOND_SLOT);
        handles.own("memory", foreign(new IHostMemory()), Handles.SECOND_SLOT);

        assertThatCode(() -> {
                    handles.close();
                    handles.close();
                })
                .doesNotThrowAnyException();
        assertThat(builder.isNull()).isTrue();
    }

    @Test
    void shapes_survive_the_way_there_and_back() {
        try (Dims64 dims = Dimensions.of(Shape.of(1, 2, 512, -1))) {
            assertThat(Dimensions.shape(dims)).isEqualTo(Shape.of(1, 2, 512, -1));
            assertThat(Dimensions.known(dims)).isTrue();
        }
        try (Dims64 dims = new Dims64().nbDims(-1)) {
            assertThat(Dimensions.known(dims)).isFalse();
        }
    }

    /** The same object as if a native method had returned it: nobody in Java deletes it. */
    private static Pointer foreign(Pointer allocated) {
        long address = allocated.address();
        allocated.deallocate(false); // JavaCPP forgets it, and leaves it where it is
        return new Address(address);
    }
}
