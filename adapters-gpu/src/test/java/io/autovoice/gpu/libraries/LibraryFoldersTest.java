package io.autovoice.gpu.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFoldersTest {
    @TempDir
    Path folder;

    @Test
    void folders_that_the_user_names_come_first() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/lib"));
        Path usual = Files.createDirectories(folder.resolve("usr/lib"));
        Path loader = Files.createDirectories(folder.resolve("loader"));
        for (Path place : List.of(own, usual, loader)) {
            Files.writeString(place.resolve("libnvinfer.so.10"), "");
        }
        Map<String, String> both =
                Map.of("AUTOVOICE_TENSORRT", folder.resolve("own").toString(), "LD_LIBRARY_PATH", loader.toString());

        assertThat(new LibraryFolders(folder, both).find("libnvinfer.so.10")).contains(own.resolve("libnvinfer.so.10"));
        assertThat(new LibraryFolders(folder, Map.of("LD_LIBRARY_PATH", loader.toString())).find("libnvinfer.so.10"))
                .contains(loader.resolve("libnvinfer.so.10"));
        assertThat(new LibraryFolders(folder, Map.of()).find("libnvinfer.so.10"))
                .contains(usual.resolve("libnvinfer.so.10"));
        assertThat(new LibraryFolders(folder, Map.of()).find("libnvinfer.so.11"))
                .isEmpty();
    }

    @Test
    void paths_that_make_no_sense_are_passed_over() {
        Map<String, String> odd = Map.of("AUTOVOICE_TENSORRT", ":: :\0:" + folder.resolve("absent"));

        assertThat(new LibraryFolders(folder, odd).find("libnvinfer.so.10")).isEmpty();
    }
}
