package io.autovoice.gpu.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.autovoice.application.plan.gpu.Gpu;
import io.autovoice.application.plan.gpu.GpuLibrary;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.GpuProbes;
import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.testing.StubLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stages each order of missing parts that can be had without a GPU, by stub libraries. Nothing here has met a driver of NVIDIA's. */
class ChildProbeTest {
    private static final String VERSION =
            "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.90.07  Fri May 31 09:35:42 UTC 2024\nGCC version: 12\n";
    private static final Duration LIMIT = Duration.ofSeconds(60); // a busy machine starts a JVM slowly

    @TempDir
    Path folder;

    private StubLibraries stubs = new StubLibraries(Path.of("none"));

    @BeforeEach
    void libraries() {
        stubs = new StubLibraries(folder.resolve("libraries"));
    }

    @Test
    void this_machine_can_be_asked_whatever_it_has() {
        assertThatCode(() -> GpuProbes.ofThisMachine().probe(0)).doesNotThrowAnyException();
    }

    @Test
    void without_a_driver_it_says_so_and_starts_nothing() {
        assertUnusable(probe(notToBeStarted()).probe(0), "there is no NVIDIA driver on this machine", "Install");
    }

    @Test
    void a_driver_without_its_library_is_not_asked() throws IOException {
        driverFiles();

        assertUnusable(probe(notToBeStarted()).probe(0), "libcuda.so.1 wasn't found", "container");
    }

    @Test
    void a_library_in_the_loaders_cache_is_asked() throws IOException {
        Files.createDirectories(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/ld.so.cache"), "glibc-ld.so.cache1.1\0libcuda.so.1\0/odd/libcuda.so.1\0");

        assertUnusable(probe(notToBeStarted()).probe(0), "there is none at", "Java 17");
    }

    @Test
    void a_driver_without_a_device_says_so() {
        stubs.withDriver("int cuInit(", "return 100;");

        assertUnusable(probe().probe(0), "there is an NVIDIA driver, but it finds no device", "nvidia-smi");
    }

    @Test
    void a_driver_that_does_not_start_says_why() {
        stubs.withDriver("int cuInit(", "return 999;");

        assertUnusable(probe().probe(0), "it doesn't start (CUDA_ERROR_UNKNOWN)", "nvidia-smi");
    }

    @Test
    void an_old_driver_is_told_from_none() {
        stubs.withDriver("int cuDriverGetVersion(", "*version = 11040; return 0;");

        assertUnusable(probe().probe(0), "it is too old: it speaks CUDA 11.4, and 12.0 is needed", "driver 525");
    }

    @Test
    void a_driver_that_hangs_is_left_alone() {
        stubs.withDriver("int cuInit(", "for (;;) { sleep(1); } return 0;");

        long began = System.nanoTime();
        GpuProbe found = probe(child(Duration.ofSeconds(5))).probe(0);

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
        stubs.withDriver("int cuInit(", crash + "; return 0;");

        assertUnusable(probe().probe(0), end + " when it asked for its devices", "reinstall the driver");
    }

    @Test
    void a_library_that_ends_the_process_is_no_answer() {
        stubs.withDriver("int cuInit(", "_exit(0); return 0;");

        assertUnusable(probe().probe(0), "ended with code 0 when it asked for its devices", "nvidia-smi");
    }

    @Test
    void a_text_file_is_no_driver() throws IOException {
        Files.createDirectories(stubs.folder());
        Files.writeString(stubs.folder().resolve("libcuda.so.1"), "not found\n");

        assertUnusable(probe().probe(0), "libcuda.so.1 can't be used", "driver 525");
    }

    @Test
    void a_driver_that_lacks_functions_is_no_crash() {
        stubs.with("libcuda.so.1", StubLibraries.EMPTY);

        assertUnusable(probe().probe(0), "when it asked for the driver's version", "nvidia-smi");
    }

    @Test
    void a_device_that_is_not_there_is_told_with_those_that_are() {
        stubs.withDriver();

        assertUnusable(probe().probe(1), "it has 1 device, and cuda:1 is none of them", "nvidia-smi");
    }

    @Test
    void a_device_without_a_context_is_of_no_use() {
        stubs.withDriver("int cuDevicePrimaryCtxRetain(", "return 2;");

        assertUnusable(probe().probe(0), "cuda:0 gives no context (CUDA_ERROR_OUT_OF_MEMORY)", "nvidia-smi");
    }

    @Test
    void a_device_is_described_and_missing_libraries_are_named() throws IOException {
        driverFiles();
        stubs.withDriver();

        GpuProbe.Usable found = usable(probe().probe(0));

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

    @Test
    void nvrtc_tells_its_version() {
        stubs.withDriver().with("libnvrtc.so.12", StubLibraries.NVRTC);

        assertThat(usable(probe().probe(0)).nvrtc()).isEqualTo(new GpuLibrary.Present("12.6"));
    }

    @Test
    void a_crash_of_nvrtc_leaves_the_gpu() {
        stubs.withDriver().with("libnvrtc.so.12", "#include <stdlib.h>\nint nvrtcVersion(int *a, int *b) { abort(); }");

        assertAbsent(usable(probe().probe(0)).nvrtc(), "signal 6 when it asked for NVRTC", "nvidia-smi");
    }

    @Test
    void tensor_rt_needs_the_run_time_of_cuda() {
        stubs.withDriver().with("libnvinfer.so.10", StubLibraries.EMPTY);
        assumeNothingInstalled();

        assertAbsent(
                usable(probe().probe(0)).tensorRt(),
                "TensorRT is there, but libcudart.so.12 wasn't found",
                "nvidia-cuda-runtime-cu12");
    }

    @Test
    void tensor_rt_with_all_it_needs_tells_its_version() {
        stubs.withDriver().withAllBesideTensorRt().with("libnvinfer.so.10", StubLibraries.TENSORRT.formatted(1 << 20));

        assertThat(usable(probe().probe(0)).tensorRt()).isEqualTo(new GpuLibrary.Present("10.7.1"));
    }

    @ParameterizedTest(name = "a runtime at {0}")
    @CsvSource({"0", "0x238"})
    void a_tensor_rt_without_a_runtime_is_not_used(String address) {
        stubs.withDriver().withAllBesideTensorRt().with("libnvinfer.so.10", StubLibraries.TENSORRT.formatted(address));

        assertAbsent(usable(probe().probe(0)).tensorRt(), "Starting TensorRT's runtime failed", "");
    }

    @Test
    void what_the_binding_needs_beside_tensor_rt_is_named() throws IOException {
        tensorRt("libnvinfer.so.10.7.0");
        assumeNothingInstalled();

        assertAbsent(
                usable(probe().probe(0)).tensorRt(),
                "libcublasLt.so.12, libcublas.so.12, libcudnn_graph.so.9",
                "cuBLAS of CUDA 12, cuDNN 9");
    }

    @Test
    void an_old_tensor_rt_is_told_from_none() throws IOException {
        tensorRt("libnvinfer.so.10.3.0");

        assertAbsent(usable(probe().probe(0)).tensorRt(), "TensorRT 10.3.0 is too old", "TensorRT 10.6");
    }

    @Test
    void a_broken_tensor_rt_leaves_the_gpu() throws IOException {
        stubs.withDriver().with("libcudart.so.12", StubLibraries.EMPTY);
        Files.writeString(stubs.folder().resolve("libnvinfer.so.10"), "version https://git-lfs.example/spec/v1\n");

        assertAbsent(usable(probe().probe(0)).tensorRt(), "libnvinfer.so.10 can't be loaded", "TensorRT 10.6");
    }

    @Test
    void tensor_rt_without_a_driver_is_not_looked_at() {
        stubs.with(
                "libnvinfer.so.10",
                "__attribute__((constructor)) static void crash(void) { *(volatile int *) 0 = 1; }");

        assertUnusable(probe().probe(0), "there is no NVIDIA driver on this machine", "Install");
    }

    @Test
    void a_tensor_rt_that_crashes_while_it_loads_leaves_the_gpu() {
        stubs.withDriver()
                .with("libcudart.so.12", StubLibraries.EMPTY)
                .with(
                        "libnvinfer.so.10",
                        "__attribute__((constructor)) static void crash(void) { *(volatile int *) 0 = 1; }");

        assertAbsent(
                usable(probe().probe(0)).tensorRt(),
                "crashed (SIGSEGV in libnvinfer.so.10) when it asked for TensorRT",
                "nvidia-smi");
    }

    @Test
    void a_child_that_writes_garbage_is_no_answer() throws IOException {
        anyDriver();

        assertUnusable(probe(child("io.autovoice.gpu.probe.GarbledQuestions")).probe(0), "make no sense", "Reinstall");
    }

    @Test
    void a_class_path_without_our_classes_is_told() throws IOException {
        anyDriver();
        GpuChild elsewhere = new GpuChild(javaHome(), folder.toString(), "io.autovoice.Absent", Map.of(), LIMIT);

        assertUnusable(probe(elsewhere).probe(0), "its class path doesn't hold autovoice", "jars inside a jar");
    }

    @Test
    void a_module_image_without_a_class_path_is_told() throws IOException {
        anyDriver();

        assertUnusable(
                probe(new GpuChild(javaHome(), "", "io.autovoice.Absent", Map.of(), LIMIT))
                        .probe(0),
                "this one has none",
                "java -cp");
    }

    @Test
    void a_java_home_without_a_java_is_told() throws IOException {
        anyDriver();

        assertUnusable(probe(notToBeStarted()).probe(0), "there is none at", "whole Java 17");
    }

    @Test
    void what_was_found_is_remembered() throws IOException {
        stubs.withDriver();
        ChildProbe probe = probe();

        GpuProbe first = probe.probe(0);
        Files.delete(stubs.folder().resolve("libcuda.so.1"));

        assertThat(probe.probe(0)).isSameAs(first);
    }

    @Test
    void other_systems_than_linux_on_x86_are_not_asked() {
        assertThat(NvidiaProbes.isOurs("Linux", "amd64")).isTrue();
        assertThat(NvidiaProbes.isOurs("Linux", "aarch64")).isFalse();
        assertThat(NvidiaProbes.isOurs("Windows 11", "amd64")).isFalse();
        assertThat(NvidiaProbes.isOurs("Mac OS X", "x86_64")).isFalse();
    }

    private void tensorRt(String file) throws IOException {
        stubs.withDriver()
                .with("libcudart.so.12", StubLibraries.EMPTY)
                .with("libnvonnxparser.so.10", StubLibraries.EMPTY)
                .with(file, StubLibraries.EMPTY);
        Files.createSymbolicLink(stubs.folder().resolve("libnvinfer.so.10"), Path.of(file));
    }

    private void driverFiles() throws IOException {
        Path version = folder.resolve("proc/driver/nvidia/version");
        Files.createDirectories(version.getParent());
        Files.writeString(version, VERSION);
    }

    private void anyDriver() throws IOException {
        Files.createDirectories(stubs.folder());
        Files.writeString(stubs.folder().resolve("libcuda.so.1"), "");
    }

    private ChildProbe probe() {
        return probe(child(LIMIT));
    }

    private ChildProbe probe(GpuChild child) {
        return new ChildProbe(new DriverFiles(folder), new LibraryFolders(folder, environment()), child);
    }

    private Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", stubs.folder().toString());
    }

    private GpuChild child(Duration limit) {
        return new GpuChild(javaHome(), classPath(), GpuQuestions.class.getName(), environment(), limit);
    }

    private GpuChild child(String program) {
        return new GpuChild(javaHome(), classPath(), program, environment(), LIMIT);
    }

    private GpuChild notToBeStarted() {
        return new GpuChild(folder.resolve("no-java"), classPath(), "io.autovoice.Absent", Map.of(), LIMIT);
    }

    private static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static void assumeNothingInstalled() {
        LibraryFolders machine = new LibraryFolders(Path.of("/"), Map.of());
        assumeTrue(
                List.of("libnvrtc.so.12", "libcudart.so.12", "libnvinfer.so.10").stream()
                        .allMatch(library -> machine.find(library).isEmpty() && !machine.loaderKnows(library)),
                "skipped: this machine has NVIDIA's libraries");
    }

    private static GpuProbe.Usable usable(GpuProbe found) {
        assertThat(found).isInstanceOf(GpuProbe.Usable.class);
        return (GpuProbe.Usable) found;
    }

    private static void assertUnusable(GpuProbe found, String reason, String remedy) {
        assertThat(found).isInstanceOfSatisfying(GpuProbe.Unusable.class, unusable -> {
            assertThat(unusable.reason()).contains(reason);
            assertThat(unusable.remedy()).contains(remedy).endsWith(".");
        });
    }

    private static void assertAbsent(GpuLibrary library, String reason, String remedy) {
        assertThat(library).isInstanceOfSatisfying(GpuLibrary.Absent.class, absent -> {
            assertThat(absent.reason()).contains(reason);
            assertThat(absent.remedy()).contains(remedy).endsWith(".");
        });
    }
}
