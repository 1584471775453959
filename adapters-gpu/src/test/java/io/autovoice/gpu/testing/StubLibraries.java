package io.autovoice.gpu.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder of shared libraries that answer as a test wants, made of C by the machine's compiler. */
public record StubLibraries(Path folder) {
    /** One device, with a gigabyte of its three free. */
    public static final String DRIVER = """
            #include <string.h>
            int cuDriverGetVersion(int *version) { *version = 13000; return 0; }
            int cuInit(unsigned flags) { return 0; }
            int cuDeviceGetCount(int *count) { *count = 1; return 0; }
            int cuDeviceGet(int *device, int index) { *device = index; return index == 0 ? 0 : 101; }
            int cuDeviceGetName(char *name, int length, int device) { strncpy(name, "Stub | GPU", length); return 0; }
            int cuDeviceTotalMem_v2(unsigned long *bytes, int device) { *bytes = 3UL << 30; return 0; }
            int cuDeviceGetAttribute(int *value, int which, int device) { *value = which == 75 ? 9 : 0; return 0; }
            int cuDeviceGetPCIBusId(char *id, int length, int device) { strncpy(id, "0000:01:00.0", length); return 0; }
            int cuDevicePrimaryCtxRetain(void **context, int device) { *context = (void *) 4096; return 0; }
            int cuDevicePrimaryCtxRelease(int device) { return 0; }
            int cuDevicePrimaryCtxRelease_v2(int device) { return 0; }
            int cuCtxSetCurrent(void *context) { return 0; }
            int cuMemGetInfo_v2(unsigned long *free, unsigned long *all) { *free = 1UL << 30; *all = 3UL << 30; return 0; }
            """;

    /** Its memory is the host's. Its only kernel adds a value, a number and another of what it is given, as {@code minimum_step} is called, and in a graph 100 more. All goes through one stream. It ends where pinned memory is freed that a copy reads, or anything while work is recorded. */
    public static final String WORKING_DRIVER = DRIVER + """
            #include <stdlib.h>
            static int capturing, copying;
            int cuMemAlloc_v2(void **at, size_t bytes) { *at = malloc(bytes); return 0; }
            int cuMemFree_v2(void *at) { if (capturing) abort(); free(at); return 0; }
            int cuMemHostAlloc(void **at, size_t bytes, unsigned flags) { *at = malloc(bytes); return 0; }
            int cuMemFreeHost(void *at) { if (capturing || copying) abort(); free(at); return 0; }
            int cuStreamCreate(void **stream, unsigned flags) { *stream = (void *) 8192; return flags != 1; }
            int cuStreamDestroy_v2(void *stream) { return 0; }
            int cuStreamQuery(void *stream) { static int asked; copying &= asked % 3 == 0; return asked++ % 3 ? 0 : 600; }
            int cuEventCreate(void **event, unsigned flags) { *event = (void *) 4096; return 0; }
            int cuEventRecord(void *event, void *stream) { return stream != (void *) 8192; }
            int cuEventElapsedTime(float *milliseconds, void *start, void *end) { *milliseconds = 1; return 0; }
            int cuEventDestroy_v2(void *event) { return 0; }
            int cuMemcpyHtoDAsync_v2(void *to, const void *from, size_t bytes, void *stream) { copying = 1; memcpy(to, from, bytes); return stream != (void *) 8192; }
            int cuMemcpyDtoHAsync_v2(void *to, const void *from, size_t bytes, void *stream) { memcpy(to, from, bytes); return stream != (void *) 8192; }
            int cuMemsetD32Async(unsigned *at, unsigned value, size_t words, void *stream) { while (words--) *at++ = value; return 0; }
            int cuStreamBeginCapture_v2(void *stream, int mode) { capturing = 1; return mode != 1; }
            int cuStreamEndCapture(void *stream, void **graph) { capturing = 0; *graph = (void *) 4096; return 0; }
            int cuGraphInstantiateWithFlags(void **made, void *graph, unsigned long long flags) { *made = (void *) 4096; return 0; }
            int cuGraphDestroy(void *graph) { return 0; }
            int cuGraphExecDestroy(void *made) { return 0; }
            int cuModuleLoadData(void **module, const void *image) { *module = (void *) 4096; return strcmp(image, "ptx"); }
            int cuModuleUnload(void *module) { return 0; }
            int cuModuleGetFunction(void **function, void *module, const char *name) { *function = strdup(name); return 0; }
            int cuGetErrorName(int error, const char **name) { *name = "CUDA_ERROR_OF_A_STUB"; return 0; }
            static float *values, *sums, rest;
            static int distance, count;
            static void add(float more) { for (int n = 0; n < count; n++) sums[n] = values[n] + distance + rest + more; }
            int cuLaunchKernel(void *function, unsigned x, unsigned y, unsigned z, unsigned threads, unsigned ty, unsigned tz,
                    unsigned shared, void *stream, void **arguments, void **extra) {
                if (strcmp(function, "minimum_step") || x != 1 || y != 1 || z != 1 || threads < 32 || ty != 1 || tz != 1) return 1;
                if (stream != (void *) 8192) return 1;
                values = *(float **) arguments[0];
                distance = *(int *) arguments[2];
                rest = *(float *) arguments[3];
                sums = *(float **) arguments[4];
                count = *(int *) arguments[5];
                if (!capturing) add(0);
                return 0;
            }
            int cuGraphLaunch(void *made, void *stream) { add(100); return stream != (void *) 8192; }
            """;

    public static final String NVRTC =
            "int nvrtcVersion(int *major, int *minor) { *major = 12; *minor = 6; return 0; }";
    public static final String EMPTY = "int nothing(void) { return 0; }";

    /** TensorRT 10.7.1, whose runtimes are at the address that is put in. */
    public static final String TENSORRT = """
            int getInferLibMajorVersion(void) { return 10; }
            int getInferLibMinorVersion(void) { return 7; }
            int getInferLibPatchVersion(void) { return 1; }
            void *createInferRuntime_INTERNAL(void *log, int version) { return (void *) %sL; }
            """;

    private static final List<String> BESIDE_TENSORRT = List.of(
            "libcudart.so.12",
            "libcublasLt.so.12",
            "libcublas.so.12",
            "libcudnn_graph.so.9",
            "libcudnn_ops.so.9",
            "libcudnn_cnn.so.9",
            "libcudnn_adv.so.9",
            "libnvrtc.so.12",
            "libnvonnxparser.so.10");

    /** Compiles {@code source} to a library of that name. */
    public StubLibraries with(String name, String source) {
        try {
            Path code = Files.writeString(Files.createDirectories(folder).resolve(name + ".c"), source);
            Process compiler = new ProcessBuilder(
                            "gcc",
                            "-w",
                            "-shared",
                            "-fPIC",
                            "-o",
                            file(name),
                            code.toString(),
                            "-Wl,-soname," + name,
                            "-Wl,--default-symver")
                    .inheritIO()
                    .start();
            if (!compiler.waitFor(1, TimeUnit.MINUTES) || compiler.exitValue() != 0) {
                throw new IllegalStateException("The C compiler refuses the stub " + name);
            }
            return this;
        } catch (IOException none) {
            assumeTrue(false, "skipped: there is no C compiler (gcc) to make a stub driver with");
            throw new UncheckedIOException(none);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cut);
        }
    }

    /** All that the presets load, each with nothing in it. */
    public StubLibraries withAllBesideTensorRt() {
        BESIDE_TENSORRT.forEach(library -> with(library, library.equals("libnvrtc.so.12") ? NVRTC : EMPTY));
        return this;
    }

    /** A driver whose functions, by their beginnings such as {@code int cuInit(}, do something else. */
    public StubLibraries withDriver(String function, String body) {
        assertThatItIsThere(function);
        List<String> lines = DRIVER.lines()
                .map(line ->
                        line.startsWith(function) ? line.substring(0, line.indexOf('{')) + "{ " + body + " }" : line)
                .toList();
        return with(
                "libcuda.so.1",
                "#include <signal.h>\n#include <stdlib.h>\n#include <unistd.h>\n" + String.join("\n", lines));
    }

    public StubLibraries withDriver() {
        return with("libcuda.so.1", DRIVER);
    }

    private static void assertThatItIsThere(String function) {
        if (DRIVER.lines().noneMatch(line -> line.startsWith(function))) {
            throw new IllegalArgumentException("The stub has no " + function);
        }
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
