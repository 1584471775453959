package io.autovoice.gpu.probe;

import static io.autovoice.gpu.probe.Found.assertAbsent;
import static io.autovoice.gpu.probe.Found.assertUnusable;
import static io.autovoice.gpu.probe.Found.usable;
import static io.autovoice.gpu.probe.StagedMachine.assumeNothingInstalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.gpu.testing.StubLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** NVRTC and TensorRT, missing, old, broken and crashing beside a driver that works, staged by {@link StagedMachine}. */
class LibraryProbeTest {
    private StagedMachine machine;

    @BeforeEach
    void stage(@TempDir Path folder) {
        machine = new StagedMachine(folder);
    }

    @Test
    void nvrtc_tells_its_version() {
        machine.stubs().withDriver().with("libnvrtc.so.12", StubLibraries.NVRTC);

        assertThat(usable(machine.probe().probe(0)).nvrtc()).isEqualTo(new GpuLibrary.Present("12.6"));
    }

    @Test
    void a_crash_of_nvrtc_leaves_the_gpu() {
        machine.stubs()
                .withDriver()
                .with("libnvrtc.so.12", "#include <stdlib.h>\nint nvrtcVersion(int *a, int *b) { abort(); }");

        assertAbsent(usable(machine.probe().probe(0)).nvrtc(), "signal 6 when it asked for NVRTC", "nvidia-smi");
    }

    @Test
    void tensor_rt_needs_the_run_time_of_cuda() {
        machine.stubs().withDriver().with("libnvinfer.so.10", StubLibraries.EMPTY);
        assumeNothingInstalled();

        assertAbsent(
                usable(machine.probe().probe(0)).tensorRt(),
                "TensorRT is there, but libcudart.so.12 wasn't found",
                "nvidia-cuda-runtime-cu12");
    }

    @Test
    void tensor_rt_with_all_it_needs_tells_its_version() {
        machine.stubs()
                .withDriver()
                .withAllBesideTensorRt()
                .with("libnvinfer.so.10", StubLibraries.TENSORRT.formatted(1 << 20));

        assertThat(usable(machine.probe().probe(0)).tensorRt()).isEqualTo(new GpuLibrary.Present("10.7.1"));
    }

    @ParameterizedTest(name = "a runtime at {0}")
    @CsvSource({"0", "0x238"})
    void a_tensor_rt_without_a_runtime_is_not_used(String address) {
        machine.stubs()
                .withDriver()
                .withAllBesideTensorRt()
                .with("libnvinfer.so.10", StubLibraries.TENSORRT.formatted(address));

        assertAbsent(usable(machine.probe().probe(0)).tensorRt(), "Starting TensorRT's runtime failed", "");
    }

    @Test
    void what_the_binding_needs_beside_tensor_rt_is_named() throws IOException {
        machine.tensorRt("libnvinfer.so.10.7.0");
        assumeNothingInstalled();

        assertAbsent(
                usable(machine.probe().probe(0)).tensorRt(),
                "libcublasLt.so.12, libcublas.so.12, libcudnn_graph.so.9",
                "cuBLAS of CUDA 12, cuDNN 9");
    }

    @Test
    void an_old_tensor_rt_is_told_from_none() throws IOException {
        machine.tensorRt("libnvinfer.so.10.3.0");

        assertAbsent(usable(machine.probe().probe(0)).tensorRt(), "TensorRT 10.3.0 is too old", "TensorRT 10.6");
    }

    @Test
    void a_broken_tensor_rt_leaves_the_gpu() throws IOException {
        machine.stubs().withDriver().with("libcudart.so.12", StubLibraries.EMPTY);
        Files.writeString(
                machine.stubs().folder().resolve("libnvinfer.so.10"), "version https://git-lfs.example/spec/v1\n");

        assertAbsent(usable(machine.probe().probe(0)).tensorRt(), "libnvinfer.so.10 can't be loaded", "TensorRT 10.6");
    }

    @Test
    void tensor_rt_without_a_driver_is_not_looked_at() {
        machine.stubs()
                .with(
                        "libnvinfer.so.10",
                        "__attribute__((constructor)) static void crash(void) { *(volatile int *) 0 = 1; }");

        assertUnusable(machine.probe().probe(0), "there is no NVIDIA driver on this machine", "Install");
    }

    @Test
    void a_tensor_rt_that_crashes_while_it_loads_leaves_the_gpu() {
        machine.stubs()
                .withDriver()
                .with("libcudart.so.12", StubLibraries.EMPTY)
                .with(
                        "libnvinfer.so.10",
                        "__attribute__((constructor)) static void crash(void) { *(volatile int *) 0 = 1; }");

        assertAbsent(
                usable(machine.probe().probe(0)).tensorRt(),
                "crashed (SIGSEGV in libnvinfer.so.10) when it asked for TensorRT",
                "nvidia-smi");
    }
}
