package io.autovoice.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.bootstrap.wiring.ProgramVersion;
import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryVersionsTest {
    @Test
    void versions_are_read_from_the_names_of_files() {
        String classPath = String.join(
                File.pathSeparator,
                "lib" + File.separator + "onnxruntime-1.29.0.jar",
                "lib" + File.separator + "openblas-0.3.28-1.5.11.jar",
                "lib" + File.separator + "openblas-0.3.28-1.5.11-linux-x86_64.jar",
                "lib" + File.separator + "guice-7.0.0.jar",
                "target" + File.separator + "classes");

        assertThat(LibraryVersions.in(classPath))
                .isEqualTo(Map.of("onnxruntime", "1.29.0", "openblas", "0.3.28-1.5.11"));
    }

    @Test
    void the_program_has_a_version() {
        assertThat(ProgramVersion.read()).matches("autovoice \\d+\\.\\d+\\.\\d+\\S*");
    }
}
