package io.autovoice.gpu.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCompilerTest {
    private static final KernelSource SOURCE = new KernelSource("some", "text");
    private static final ComputeCapability VOLTA = ComputeCapability.LOWEST;

    @TempDir
    Path folder;

    @Test
    void a_source_is_translated_once() {
        Counting counting = new Counting("1");

        String first = new KernelCompiler(counting, folder).ptx(SOURCE, VOLTA);
        String second = new KernelCompiler(counting, folder).ptx(SOURCE, VOLTA);

        assertThat(second).isEqualTo(first);
        assertThat(counting.count).isEqualTo(1);
    }

    @Test
    void another_source_architecture_or_compiler_is_another_file() throws IOException {
        new KernelCompiler(new Counting("1"), folder).ptx(SOURCE, VOLTA);
        new KernelCompiler(new Counting("2"), folder).ptx(SOURCE, VOLTA);
        new KernelCompiler(new Counting("1"), folder).ptx(SOURCE, new ComputeCapability(9, 0));
        new KernelCompiler(new Counting("1"), folder).ptx(new KernelSource("some", "text "), VOLTA);

        assertThat(files()).hasSize(4).allMatch(file -> file.toString().endsWith(".ptx"));
    }

    @Test
    void a_damaged_file_is_replaced() throws IOException {
        Counting counting = new Counting("1");
        KernelCompiler compiler = new KernelCompiler(counting, folder);
        String whole = compiler.ptx(SOURCE, VOLTA);
        Path file = files().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[0] ^= (byte) 0x80;
        Files.write(file, bytes);

        assertThat(compiler.ptx(SOURCE, VOLTA)).isEqualTo(whole);
        assertThat(counting.count).isEqualTo(2);
        compiler.ptx(SOURCE, VOLTA);
        assertThat(counting.count).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_a_file_is_said() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new KernelCompiler(new Counting("1"), file.resolve("below")).ptx(SOURCE, VOLTA))
                .isInstanceOf(OutputNotWrittenException.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static final class Counting implements DeviceCompiler {
        private final String version;
        private int count;

        Counting(String version) {
            this.version = version;
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public String ptx(KernelSource source, List<String> options) {
            count++;
            return "PTX of " + source.text() + " by " + version + " for " + options;
        }
    }
}
