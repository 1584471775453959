package io.autovoice.gpu.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.gpu.kernels.ComputeCapability;
import io.autovoice.gpu.kernels.KernelCompiler;
import io.autovoice.gpu.kernels.KernelSource;
import io.autovoice.gpu.kernels.Kernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kernel through NVIDIA's compiler and assembler, which need no GPU. */
class KernelCompilationTest {
    private static final ComputeCapability HOPPER = new ComputeCapability(9, 0);

    @TempDir
    Path folder;

    static Stream<KernelSource> sources() {
        return Kernels.sources().stream();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void the_same_source_becomes_the_same_ptx(KernelSource source) {
        Nvrtc nvrtc = PackagedNvrtc.require();

        String once = new KernelCompiler(nvrtc, folder.resolve("one")).ptx(source, ComputeCapability.LOWEST);
        String again = new KernelCompiler(nvrtc, folder.resolve("two")).ptx(source, ComputeCapability.LOWEST);

        assertThat(once).contains(".version 8.0", ".target sm_70").isEqualTo(again);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void no_kernel_spills_registers(KernelSource source) throws IOException {
        String ptx = new KernelCompiler(PackagedNvrtc.require(), folder).ptx(source, ComputeCapability.LOWEST);

        List<String> report = new ArrayList<>();
        for (ComputeCapability target : List.of(ComputeCapability.LOWEST, HOPPER)) {
            List<PtxAssembler.Usage> usages = PtxAssembler.assemble(ptx, target);
            assertThat(usages).hasSize(entries(source)).allSatisfy(usage -> {
                assertThat(usage.spilledBytes()).isZero();
                assertThat(usage.stackBytes()).isZero();
                assertThat(usage.registers()).isLessThanOrEqualTo(128); // else a block of 512 threads wouldn't fit
            });
            usages.forEach(usage -> report.add("%s %s %d registers, %d bytes spilled"
                    .formatted(target.realName(), usage.kernel(), usage.registers(), usage.spilledBytes())));
        }
        Files.write(Files.createDirectories(Path.of("target", "kernels")).resolve(source.name() + ".txt"), report);
    }

    @Test
    void a_broken_source_is_refused_with_the_place() {
        KernelSource broken = new KernelSource("broken", "extern \"C\" __global__ void f() {\n    nonsense;\n}\n");
        KernelCompiler compiler = new KernelCompiler(PackagedNvrtc.require(), folder);

        assertThatThrownBy(() -> compiler.ptx(broken, ComputeCapability.LOWEST))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("broken.cu(2)")
                .hasMessageContaining("nonsense");
    }

    @Test
    void spills_are_seen() throws IOException {
        StringBuilder text = new StringBuilder(
                "extern \"C\" __global__ void __launch_bounds__(1024) greedy(const volatile float* in, float* out) {\n");
        for (int n = 0; n < 120; n++) {
            text.append("float v%d = in[%d];\n".formatted(n, n));
        }
        for (int n = 119; n >= 0; n--) {
            text.append(String.format(Locale.ROOT, "out[%d] = v%d;%n", 200 - n, n));
        }
        KernelSource greedy = new KernelSource("greedy", text + "}\n");
        String ptx = new KernelCompiler(PackagedNvrtc.require(), folder).ptx(greedy, ComputeCapability.LOWEST);

        assertThat(PtxAssembler.assemble(ptx, HOPPER))
                .singleElement()
                .satisfies(usage -> assertThat(usage.spilledBytes()).isPositive());
    }

    private static int entries(KernelSource source) {
        return source.text().split("extern \"C\" __global__", -1).length - 1;
    }
}
