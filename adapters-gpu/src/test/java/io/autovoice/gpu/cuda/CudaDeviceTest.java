package io.autovoice.gpu.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.failure.ConversionException;
import io.autovoice.gpu.device.Arguments;
import io.autovoice.gpu.device.DeviceBuffer;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.kernels.DeviceCompiler;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import io.autovoice.gpu.kernels.Kernels;
import io.autovoice.gpu.testing.StubLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What JCuda hands to a driver: a stub of one, in another process. What a real driver does with it is not seen here. */
class CudaDeviceTest {
    @TempDir
    Path folder;

    @Test
    void buffers_views_and_numbers_arrive_in_order() throws Exception {
        assertThat(onStub(StubLibraries.WORKING_DRIVER)).contains("sums [12.5, 13.5], filled [7.0, 7.0]");
    }

    @Test
    void work_that_is_repeated_becomes_a_graph_the_second_time() throws Exception {
        assertThat(onStub(StubLibraries.WORKING_DRIVER))
                .contains("once [12.5, 13.5], twice [112.5, 113.5], again [112.5, 113.5]");
    }

    @Test
    void what_cannot_be_recorded_is_repeated_as_it_is() throws Exception {
        String driver = StubLibraries.WORKING_DRIVER.replace(
                "capturing = 0; *graph = (void *) 4096; return 0;", "capturing = 0; return 901;");

        assertThat(onStub(driver)).contains("once [12.5, 13.5], twice [12.5, 13.5], again [12.5, 13.5]");
    }

    @Test
    void copies_kernels_and_engines_are_timed_apart() throws Exception {
        assertThat(onStub(StubLibraries.WORKING_DRIVER)).contains("DeviceTime[copies=4.0, kernels=1.0, engines=1.0]");
    }

    @Test
    void a_gpu_that_hangs_is_one_that_failed_and_nothing_more_is_asked_of_it() throws Exception {
        String hanging = answering("int cuStreamQuery(", 600)
                .replace("int cuMemFree_v2(void *at) {", "int cuMemFree_v2(void *at) { abort();")
                .replace("int cuModuleUnload(void *module) {", "int cuModuleUnload(void *module) { abort();");

        assertThat(onStub(hanging)).contains("EngineFailedException The GPU has not finished within 1 s.");
        assertThat(onStub(hanging, NothingRead.class)).contains("left");
    }

    @Test
    void a_gpu_that_is_lost_is_left_without_another_failure() throws Exception {
        String lost = answering("int cuStreamQuery(", 700)
                .replace("int cuCtxSetCurrent(", "static int lost; int cuCtxSetCurrent(")
                .replace("cuCtxSetCurrent(void *context) { return 0;", "cuCtxSetCurrent(void *context) { return lost;")
                .replace("{ return 700;", "{ lost = 700; return 700;");

        assertThat(onStub(lost)).contains("what was queued: CUDA_ERROR_OF_A_STUB., and nothing else");
    }

    @Test
    void what_is_given_up_while_it_is_recorded_is_freed() throws Exception {
        assertThat(onStub(StubLibraries.WORKING_DRIVER)).contains("given up 2 of 2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "int cuInit( | 100 | EngineFailedException CUDA could not start: CUDA_ERROR_OF_A_STUB.",
                "int cuDevicePrimaryCtxRetain( | 2 | OutOfDeviceMemoryException The GPU has too little free memory to open GPU 0.",
                "int cuMemAlloc_v2( | 2 | OutOfDeviceMemoryException The GPU has too little free memory to reserve",
                "int cuStreamCreate( | 304 | EngineFailedException CUDA could not open a stream",
                "int cuMemHostAlloc( | 2 | OutOfDeviceMemoryException The GPU has too little free memory to pin",
                "int cuMemcpyHtoDAsync_v2( | 719 | EngineFailedException CUDA could not copy to the GPU",
                "int cuModuleLoadData( | 218 | EngineFailedException CUDA could not load the kernels of mixing",
                "int cuModuleGetFunction( | 500 | EngineFailedException CUDA could not find the kernel minimum_step",
                "int cuStreamQuery( | 700 | EngineFailedException CUDA could not do what was queued",
                "int cuMemcpyDtoHAsync_v2( | 719 | EngineFailedException CUDA could not copy from the GPU"
            })
    void what_the_driver_refuses_is_a_failure_that_ladders_know(String function, int code, String said)
            throws Exception {
        assertThat(onStub(answering(function, code))).contains(said);
    }

    private static String answering(String function, int code) {
        return StubLibraries.WORKING_DRIVER
                .lines()
                .map(line -> line.startsWith(function)
                        ? line.substring(0, line.indexOf('{')) + "{ return " + code + "; }"
                        : line)
                .reduce("", (above, line) -> above + line + "\n");
    }

    private String onStub(String driver) throws IOException, InterruptedException {
        return onStub(driver, OneLaunch.class);
    }

    private String onStub(String driver, Class<?> main) throws IOException, InterruptedException {
        StubLibraries stubs = new StubLibraries(folder.resolve("driver")).with("libcuda.so.1", driver);
        ProcessBuilder program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.resolve("kernels").toString());
        program.environment().put("LD_LIBRARY_PATH", stubs.folder().toString());
        Process other = program.redirectErrorStream(true).start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).as(said).isZero();
        return said;
    }

    /** Another program that launches one kernel. */
    static final class OneLaunch {
        private OneLaunch() {}

        public static void main(String... arguments) {
            KernelCompiler compiler = new KernelCompiler(new ToyCompiler(), Path.of(arguments[0]));
            try (CudaDevice device = CudaDevice.open(0, compiler, Duration.ofSeconds(1));
                    DeviceStream stream = device.stream()) {
                DeviceBuffer values = stream.holding(new float[] {1, 2, 3});
                stream.holding(new float[64]);
                DeviceBuffer sums = stream.allocate(4);
                sums.fill(7);
                Arguments given = Arguments.of(values.from(1)).and(2).and(10).and(0.5f);
                Arguments all = given.and(sums).and(2);
                stream.launch(Kernels.MINIMUM_STEP, 1, 1, all);
                stream.enqueue(address -> values.address());
                System.out.printf("sums %s, filled %s%n", floats(sums, 0), floats(sums, 2));
                System.out.println(stream.times());
                Runnable repeated = stream.repeated(() -> stream.launch(Kernels.MINIMUM_STEP, 1, 1, all));
                System.out.printf(
                        "once %s, twice %s, again %s%n",
                        after(repeated, sums), after(repeated, sums), after(repeated, sums));
                giveUp(device);
            } catch (ConversionException refused) {
                System.out.printf(
                        "%s %s, and %s%n",
                        refused.getClass().getSimpleName(),
                        refused.getMessage(),
                        refused.getSuppressed().length == 0 ? "nothing else" : refused.getSuppressed()[0]);
            }
        }

        private static void giveUp(CudaDevice device) {
            AtomicInteger runs = new AtomicInteger();
            try (DeviceStream stream = device.stream()) {
                stream.allocate(1);
                Runnable repeated = stream.repeated(() -> {
                    if (runs.incrementAndGet() == 2) {
                        throw new ConversionCancelledException();
                    }
                });
                repeated.run();
                repeated.run();
            } catch (ConversionCancelledException cancelled) {
                System.out.printf("given up %s of 2%n", runs);
            }
        }

        private static String after(Runnable work, DeviceBuffer buffer) {
            work.run();
            return floats(buffer, 0);
        }

        private static String floats(DeviceBuffer buffer, int at) {
            float[] two = new float[2];
            buffer.read(at, two);
            return Arrays.toString(two);
        }
    }

    /** Another program that leaves before what it has queued has ended. */
    static final class NothingRead {
        private NothingRead() {}

        public static void main(String... arguments) {
            KernelCompiler compiler = new KernelCompiler(new ToyCompiler(), Path.of(arguments[0]));
            try (CudaDevice device = CudaDevice.open(0, compiler, Duration.ofSeconds(1));
                    DeviceStream stream = device.stream()) {
                stream.allocate(1).fill(1);
            }
            System.out.println("left");
        }
    }

    private static final class ToyCompiler implements DeviceCompiler {
        @Override
        public String version() {
            return "toy";
        }

        @Override
        public String ptx(KernelSource source, List<String> options) {
            return "ptx";
        }
    }
}
