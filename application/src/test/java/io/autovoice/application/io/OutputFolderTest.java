package io.autovoice.application.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.autovoice.domain.failure.OutputNotWrittenException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir
    private Path folder;

    @Test
    void a_folder_that_is_there_or_can_be_made_is_left_as_it_was() {
        new OutputFolder(folder).ensureWritable();
        new OutputFolder(folder.resolve("new/newer")).ensureWritable();

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_not_even_a_superuser_can_make_is_refused() {
        Path kernels = Path.of("/proc");
        assumeThat(kernels).as("the folder of processes, of Linux").isDirectory();

        assertThatThrownBy(() -> new OutputFolder(kernels.resolve("nowhere/deep")).ensureWritable())
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessage("Nothing may be written to the folder '/proc'.");
    }

    @Test
    void files_that_are_there_are_refused_unless_they_may_be_replaced() throws Exception {
        Files.writeString(folder.resolve("a.json"), "mine");
        OutputFolder output = new OutputFolder(folder);

        output.ensureWritable(List.of("a.json"), true);
        output.ensureWritable(List.of("b.json"), false);
        assertThatThrownBy(() -> output.ensureWritable(List.of("b.json", "a.json"), false))
                .isInstanceOf(OutputNotWrittenException.class)
                .hasMessageContaining("a.json' exists already");
    }
}
