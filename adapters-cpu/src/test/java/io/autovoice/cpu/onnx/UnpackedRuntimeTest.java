package io.autovoice.cpu.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedRuntimeTest {
    @TempDir
    private Path folder;

    @Test
    void lies_whole_in_a_folder_of_its_version() throws IOException {
        Path libraries = UnpackedRuntime.unpacked(folder.resolve("onnxruntime")).orElseThrow();

        assertThat(libraries.resolve(System.mapLibraryName("onnxruntime"))).isNotEmptyFile();
        assertThat(libraries.resolve(System.mapLibraryName("onnxruntime4j_jni")))
                .isNotEmptyFile();
        try (Stream<Path> all = Files.list(folder.resolve("onnxruntime"))) {
            assertThat(all).containsExactly(libraries);
        }
    }

    @Test
    void is_unpacked_again_where_it_was_cut_short() throws IOException {
        Path libraries = UnpackedRuntime.unpacked(folder).orElseThrow();
        Path library = libraries.resolve(System.mapLibraryName("onnxruntime"));
        long whole = Files.size(library);
        Files.write(library, new byte[10]);

        UnpackedRuntime.unpacked(folder);

        assertThat(Files.size(library)).isEqualTo(whole);
    }

    @Test
    void is_unpacked_once() throws IOException {
        Path libraries = UnpackedRuntime.unpacked(folder).orElseThrow();
        Path library = libraries.resolve(System.mapLibraryName("onnxruntime"));
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(library, longAgo);

        UnpackedRuntime.unpacked(folder);

        assertThat(Files.getLastModifiedTime(library)).isEqualTo(longAgo);
    }
}
