package io.autovoice.gpu.probe;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.autovoice.gpu.libraries.LibraryFolders;
import io.autovoice.gpu.testing.StubLibraries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A machine in a folder, on which parts for a GPU are there or not, as stub libraries. Nothing here has met a driver of NVIDIA's. */
record StagedMachine(Path folder) {
    static final Duration LIMIT = Duration.ofSeconds(60); // a busy machine starts a JVM slowly

    private static final String VERSION =
            "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.90.07  Fri May 31 09:35:42 UTC 2024\nGCC version: 12\n";

    StubLibraries stubs() {
        return new StubLibraries(folder.resolve("libraries"));
    }

    /** A driver that works and what TensorRT needs beside its own library, which is a file of that name. */
    void tensorRt(String file) throws IOException {
        stubs().withDriver()
                .with("libcudart.so.12", StubLibraries.EMPTY)
                .with("libnvonnxparser.so.10", StubLibraries.EMPTY)
                .with(file, StubLibraries.EMPTY);
        Files.createSymbolicLink(stubs().folder().resolve("libnvinfer.so.10"), Path.of(file));
    }

    /** What the driver leaves in /proc. */
    void driverFiles() throws IOException {
        Path version = folder.resolve("proc/driver/nvidia/version");
        Files.createDirectories(version.getParent());
        Files.writeString(version, VERSION);
    }

    /** A file by the name of the driver's library. */
    void anyDriver() throws IOException {
        Files.createDirectories(stubs().folder());
        Files.writeString(stubs().folder().resolve("libcuda.so.1"), "");
    }

    ChildProbe probe() {
        return probe(child(LIMIT));
    }

    ChildProbe probe(GpuChild child) {
        return new ChildProbe(new DriverFiles(folder), new LibraryFolders(folder, environment()), child);
    }

    GpuChild child(Duration limit) {
        return new GpuChild(javaHome(), classPath(), GpuQuestions.class.getName(), environment(), limit);
    }

    GpuChild child(String program) {
        return new GpuChild(javaHome(), classPath(), program, environment(), LIMIT);
    }

    GpuChild notToBeStarted() {
        return new GpuChild(folder.resolve("no-java"), classPath(), "io.autovoice.Absent", Map.of(), LIMIT);
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    static void assumeNothingInstalled() {
        LibraryFolders machine = new LibraryFolders(Path.of("/"), Map.of());
        assumeTrue(
                List.of("libnvrtc.so.12", "libcudart.so.12", "libnvinfer.so.10").stream()
                        .allMatch(library -> machine.find(library).isEmpty() && !machine.loaderKnows(library)),
                "skipped: this machine has NVIDIA's libraries");
    }

    private Map<String, String> environment() {
        return Map.of("LD_LIBRARY_PATH", stubs().folder().toString());
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }
}
