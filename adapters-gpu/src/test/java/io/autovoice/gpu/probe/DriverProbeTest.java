package io.autovoice.gpu.probe;

import static io.autovoice.gpu.probe.Found.assertAbsent;
import static io.autovoice.gpu.probe.Found.assertUnusable;
import static io.autovoice.gpu.probe.Found.usable;
import static io.autovoice.gpu.probe.StagedMachine.assumeNothingInstalled;
import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.testing.StubLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each order in which parts of the driver can be missing, broken or unwilling, staged by {@link StagedMachine}. */
class DriverProbeTest {
    private StagedMachine machine;

    @BeforeEach
    void stage(@TempDir Path folder) {
        machine = new StagedMachine(folder);
    }

    @Test
    void without_a_driver_it_says_so_and_starts_nothing() {
        assertUnusable(
                machine.probe(machine.notToBeStarted()).probe(0),
                "there is no NVIDIA driver on this machine",
                "Install");
    }

    @Test
    void a_driver_without_its_library_is_not_asked() throws IOException {
        machine.driverFiles();

        assertUnusable(machine.probe(machine.notToBeStarted()).probe(0), "libcuda.so.1 wasn't found", "container");
    }

    @Test
    void a_library_in_the_loaders_cache_is_asked() throws IOException {
        Files.createDirectories(machine.folder().resolve("etc"));
        Files.writeString(
                machine.folder().resolve("etc/ld.so.cache"), "glibc-ld.so.cache1.1\0libcuda.so.1\0/odd/libcuda.so.1\0");

        assertUnusable(machine.probe(machine.notToBeStarted()).probe(0), "there is none at", "Java 17");
    }

    @Test
    void a_driver_without_a_device_says_so() {
        machine.stubs().withDriver("int cuInit(", "return 100;");

        assertUnusable(machine.probe().probe(0), "there is an NVIDIA driver, but it finds no device", "nvidia-smi");
    }

    @Test
    void a_driver_that_does_not_start_says_why() {
        machine.stubs().withDriver("int cuInit(", "return 999;");

        assertUnusable(machine.probe().probe(0), "it doesn't start (CUDA_ERROR_UNKNOWN)", "nvidia-smi");
    }

    @Test
    void an_old_driver_is_told_from_none() {
        machine.stubs().withDriver("int cuDriverGetVersion(", "*version = 11040; return 0;");

        assertUnusable(
                machine.probe().probe(0), "it is too old: it speaks CUDA 11.4, and 12.0 is needed", "driver 525");
    }

    @Test
    void a_driver_that_hangs_is_left_alone() {
        machine.stubs().withDriver("int cuInit(", "for (;;) { sleep(1); } return 0;");

        long began = System.nanoTime();
        GpuProbe found = machine.probe(machine.child(Duration.ofSeconds(5))).probe(0);

        assertUnusable(found, "didn't answer within 5 s when it was asked for its devices", "nvidia-smi");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "abort(), was ended by signal 6",
        "*(volatile int *) 0x238 = 1, crashed (SIGSEGV in libcuda.so.1)",
        "raise(9), was ended by signal 9"
    })
    void a_driver_that_crashes_takes_its_child_along_only(String crash, String end) {
        machine.stubs().withDriver("int cuInit(", crash + "; return 0;");

        assertUnusable(machine.probe().probe(0), end + " when it asked for its devices", "reinstall the driver");
    }

    @Test
    void a_library_that_ends_the_process_is_no_answer() {
        machine.stubs().withDriver("int cuInit(", "_exit(0); return 0;");

        assertUnusable(machine.probe().probe(0), "ended with code 0 when it asked for its devices", "nvidia-smi");
    }

    @Test
    void a_text_file_is_no_driver() throws IOException {
        Files.createDirectories(machine.stubs().folder());
        Files.writeString(machine.stubs().folder().resolve("libcuda.so.1"), "not found\n");

        assertUnusable(machine.probe().probe(0), "libcuda.so.1 can't be used", "driver 525");
    }

    @Test
    void a_driver_that_lacks_functions_is_no_crash() {
        machine.stubs().with("libcuda.so.1", StubLibraries.EMPTY);

        assertUnusable(machine.probe().probe(0), "when it asked for the driver's version", "nvidia-smi");
    }

    @Test
    void a_device_that_is_not_there_is_told_with_those_that_are() {
        machine.stubs().withDriver();

        assertUnusable(machine.probe().probe(1), "it has 1 device, and cuda:1 is none of them", "nvidia-smi");
    }

    @Test
    void a_device_without_a_context_is_of_no_use() {
        machine.stubs().withDriver("int cuDevicePrimaryCtxRetain(", "return 2;");

        assertUnusable(machine.probe().probe(0), "cuda:0 gives no context (CUDA_ERROR_OUT_OF_MEMORY)", "nvidia-smi");
    }

    @Test
    void a_device_is_described_and_missing_libraries_are_named() throws IOException {
        machine.driverFiles();
        machine.stubs().withDriver();

        GpuProbe.Usable found = usable(machine.probe().probe(0));

        assertThat(found.gpu())
                .isEqualTo(new Gpu(
                        0,
                        "Stub | GPU",
                        "0000:01:00.0",
                        new Gpu.ComputeCapability(9, 0),
                        3L << 30,
                        OptionalLong.of(1L << 30)));
        assertThat(found.all()).containsExactly(found.gpu());
        assertThat(found.driver()).isEqualTo("550.90.07");
        assertThat(found.cuda()).isEqualTo("13.0");
        assumeNothingInstalled();
        assertAbsent(found.nvrtc(), "libnvrtc.so.12 wasn't found", "nvidia-cuda-nvrtc-cu12");
        assertAbsent(found.tensorRt(), "libnvinfer.so.10 wasn't found", "TensorRT 10.6");
    }
}
