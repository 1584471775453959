package io.autovoice.gpu.tensorrt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.testing.ToyProbe;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of TensorRT can be tried without it. Loading for real is {@link TensorRtLibrariesTest}'s. */
class TensorRtTest {
    private static final Supplier<Device> NO_DEVICE = () -> {
        throw new AssertionError("a device was asked for");
    };
    private static final GpuProbe.Usable GPU = ToyProbe.usable();

    @TempDir
    Path folder;

    private final ResourceScope scope = new ResourceScope();

    @Test
    void without_a_gpu_it_says_what_the_probe_says() {
        GpuProbe none = new GpuProbe.Unusable("there is no NVIDIA driver on this machine", "Get one.");

        assertThatThrownBy(() -> TensorRt.open(scope, NO_DEVICE, none, Map.of()))
                .isInstanceOfSatisfying(EngineFailedException.class, failure -> {
                    assertThat(failure).hasMessage("TensorRT can't run: there is no NVIDIA driver on this machine.");
                    assertThat(failure.remedy()).isEqualTo("Get one.");
                });
    }

    @Test
    void without_a_gpu_no_class_of_a_vendor_is_touched() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutGpu.class.getName())
                .start();
        String loaded = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor()).isZero();
        assertThat(loaded).contains("io.autovoice.gpu.tensorrt.TensorRt ").doesNotContain("org.bytedeco");
    }

    @Test
    void all_missing_libraries_are_named_with_what_to_install() throws IOException {
        Files.writeString(folder.resolve("libnvinfer.so.10"), "");

        assertThatThrownBy(() -> TensorRt.open(
                        scope,
                        NO_DEVICE,
                        GPU,
                        new LibraryFolders(folder, Map.of("AUTOVOICE_TENSORRT", folder.toString()))))
                .isInstanceOfSatisfying(EngineFailedException.class, failure -> {
                    assertThat(failure)
                            .hasMessageContaining(
                                    "libcudart.so.12, libcublasLt.so.12, libcublas.so.12, libcudnn_graph.so.9, ")
                            .hasMessageContaining("libnvonnxparser.so.10 is in none")
                            .message()
                            .doesNotContain("libnvinfer");
                    assertThat(failure.remedy())
                            .isEqualTo(
                                    "Install the CUDA 12 runtime, cuBLAS of CUDA 12, cuDNN 9, NVRTC of CUDA 12, "
                                            + "TensorRT 10.6 or a newer 10, or name the folders where they are in AUTOVOICE_TENSORRT.");
                });
        assertThat(scope.live()).isZero();
    }

    @Test
    void libraries_that_do_not_load_are_a_failure_not_an_error() throws IOException {
        for (String file : List.of(
                "libcudart.so.12",
                "libcublasLt.so.12",
                "libcublas.so.12",
                "libcudnn_graph.so.9",
                "libcudnn_ops.so.9",
                "libcudnn_cnn.so.9",
                "libcudnn_adv.so.9",
                "libnvrtc.so.12",
                "libnvinfer.so.10",
                "libnvonnxparser.so.10")) {
            Files.writeString(folder.resolve(file), "not a library");
        }

        assertThatThrownBy(() -> TensorRt.open(
                        scope,
                        NO_DEVICE,
                        GPU,
                        new LibraryFolders(folder, Map.of("AUTOVOICE_TENSORRT", folder.toString()))))
                .isInstanceOfSatisfying(EngineFailedException.class, failure -> {
                    assertThat(failure).hasMessageContaining("can't be loaded").hasMessageContaining("libcudart.so.12");
                    assertThat(failure.remedy()).contains("CUDA 12", "TensorRT 10.6", "AUTOVOICE_TENSORRT");
                });
    }

    /** Another program that asks for TensorRT where there is no GPU. */
    static final class WithoutGpu {
        private WithoutGpu() {}

        public static void main(String... arguments) {
            try (ResourceScope scope = new ResourceScope()) {
                TensorRt.open(scope, NO_DEVICE, new GpuProbe.Unusable("this is a test", "None."), Map.of());
                System.exit(1);
            } catch (EngineFailedException asItShould) {
                System.exit(0);
            }
        }
    }
}
