package io.autovoice.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.gpu.testing.HostKernels;
import io.autovoice.gpu.testing.KernelDefectException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes away each barrier of each kernel in turn: the host has to notice, or the barrier is idle or the host blind. */
class BarriersTest {
    private static final String BARRIER = "__syncthreads();";
    private static final int SIZE = 2048;
    private static final float[] NOISE = noise(8 * SIZE);
    private static final float[] ONES = ones(SIZE);

    /**
     * A launch.
     *
     * @param barriers those that it passes, by their number in the kernel's file, from 0
     */
    private record Case(Kernel kernel, List<Integer> barriers, Object... arguments) {
        @Override
        public String toString() {
            return kernel.entryPoint();
        }
    }

    private record Mutant(Case launch, int barrier) {
        @Override
        public String toString() {
            return launch.kernel().entryPoint() + " without barrier " + barrier;
        }
    }

    static Stream<Mutant> mutants() {
        return cases().stream().flatMap(launch -> launch.barriers().stream().map(number -> new Mutant(launch, number)));
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void a_barrier_that_is_taken_away_is_missed(Mutant mutant) {
        Kernel kernel = mutant.launch().kernel();
        KernelSource source = new KernelSource(
                kernel.source().name() + "_mutant", without(kernel.source().text(), mutant.barrier()));
        Kernel changed = new Kernel(source, kernel.entryPoint(), kernel.blockSize(), kernel.sharedBytes());

        assertThat(noticed(changed, mutant.launch())).isTrue();
    }

    private static boolean noticed(Kernel changed, Case launch) {
        Object[] expected = launch(launch.kernel(), launch);
        try {
            return !Arrays.deepEquals(launch(changed, launch), expected);
        } catch (KernelDefectException defect) {
            return true;
        }
    }

    @Test
    void no_barrier_is_left_out() {
        for (KernelSource source : Kernels.sources()) {
            List<Integer> tried = cases().stream()
                    .filter(launch -> launch.kernel().source().equals(source))
                    .flatMap(launch -> launch.barriers().stream())
                    .distinct()
                    .sorted()
                    .toList();

            int barriers = source.text().split(Pattern.quote(BARRIER), -1).length - 1;
            assertThat(tried)
                    .as(source.name())
                    .isEqualTo(IntStream.range(0, barriers).boxed().toList());
        }
    }

    private static List<Case> cases() {
        float[] twiddles = Twiddles.of(SIZE);
        int[] firsts = {0, 100};
        int[] starts = {0, 50, 90};
        return List.of(
                new Case(
                        Kernels.stft(SIZE),
                        List.of(0, 1),
                        NOISE,
                        NOISE.length,
                        0,
                        500,
                        SIZE,
                        ONES,
                        twiddles,
                        new float[2 * (SIZE + 2)]),
                new Case(Kernels.runningMean(301), List.of(0), NOISE, 512, 301, 1f, new float[512]),
                new Case(Kernels.SHARES, List.of(0), NOISE, ONES, NOISE, 200, 150, 64, 8f, 1, new float[400]),
                new Case(
                        Kernels.logMel(SIZE),
                        List.of(0, 1, 2),
                        NOISE,
                        500,
                        SIZE,
                        ONES,
                        twiddles,
                        1e-9f,
                        1e-5f,
                        firsts,
                        starts,
                        NOISE,
                        2,
                        new float[4]),
                new Case(
                        Kernels.powerMel(400),
                        List.of(3, 4),
                        NOISE,
                        160,
                        400,
                        ONES,
                        Twiddles.of(400),
                        firsts,
                        starts,
                        NOISE,
                        2,
                        new float[4]),
                new Case(
                        Kernels.pulseResponses(SIZE),
                        List.of(0, 1, 2, 3, 4),
                        NOISE,
                        new float[2 * SIZE],
                        new float[2],
                        new float[] {300, 200},
                        NOISE,
                        new int[] {0, 300, 500},
                        ONES,
                        twiddles,
                        SIZE,
                        new float[2 * (SIZE + SIZE / 4)]),
                new Case(Kernels.LARGEST, List.of(5), NOISE, 5000, 0f, new float[1]),
                new Case(Kernels.ROW_PRODUCTS, List.of(0, 1), NOISE, 64, NOISE, 128, 64, new float[64 * 128]),
                new Case(
                        Kernels.BEST_CANDIDATES,
                        List.of(2, 3),
                        NOISE,
                        3000,
                        new float[2],
                        new float[3000],
                        0f,
                        32,
                        new int[64],
                        new float[64]));
    }

    /** What it leaves in copies of its arrays. */
    private static Object[] launch(Kernel kernel, Case launch) {
        Object[] arguments = Arrays.stream(launch.arguments())
                .map(argument -> argument instanceof float[] floats ? floats.clone() : argument)
                .map(argument -> argument instanceof int[] ints ? ints.clone() : argument)
                .toArray();
        HostKernels.launch(kernel, kernel.entryPoint().equals("largest") ? 1 : 2, 1, arguments);
        return arguments;
    }

    private static String without(String text, int barrier) {
        int at = -1;
        for (int n = 0; n <= barrier; n++) {
            at = text.indexOf(BARRIER, at + 1);
        }
        return text.substring(0, at) + " ".repeat(BARRIER.length()) + text.substring(at + BARRIER.length());
    }

    /** Rising, so that the best and the largest lie with the last threads. */
    private static float[] noise(int count) {
        Random random = new Random(1);
        float[] noise = new float[count];
        for (int n = 0; n < count; n++) {
            noise[n] = random.nextFloat() + n * 1e-4f;
        }
        return noise;
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
