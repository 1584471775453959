package io.autovoice.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.autovoice.application.plan.gpu.GpuProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GpuProbesTest {
    private static final String VERSION =
            "NVRM version: NVIDIA UNIX x86_64 Kernel Module  550.90.07  Fri May 31 09:35:42 UTC 2024\nGCC version: 12\n";
    private static final String OPEN_VERSION =
            "NVRM version: NVIDIA UNIX Open Kernel Module for x86_64  575.57.08  Release Build\n";

    @TempDir
    Path root;

    @Test
    void this_machine_can_be_asked_whatever_it_has() {
        assertThatCode(() -> GpuProbes.ofThisMachine().probe(0)).doesNotThrowAnyException();
    }

    @Test
    void without_a_driver_it_says_so_and_what_to_do() {
        GpuProbe found = GpuProbes.under(root).probe(0);

        assertThat(found).isInstanceOfSatisfying(GpuProbe.Unusable.class, unusable -> {
            assertThat(unusable.reason()).contains("no NVIDIA driver");
            assertThat(unusable.remedy()).isNotBlank();
        });
    }

    @Test
    void a_driver_without_that_device_is_not_usable() throws IOException {
        write("proc/driver/nvidia/version", VERSION);
        write("dev/nvidia0", "");

        GpuProbe found = GpuProbes.under(root).probe(1);

        assertThat(found)
                .isInstanceOfSatisfying(
                        GpuProbe.Unusable.class,
                        unusable -> assertThat(unusable.reason()).contains("no device 1"));
    }

    @Test
    void a_device_is_named_with_its_driver() throws IOException {
        write("proc/driver/nvidia/version", VERSION);
        write("dev/nvidia0", "");
        write("proc/driver/nvidia/gpus/0000:01:00.0/information", "Model: \t\t NVIDIA L4\nDevice Minor: \t 0\n");

        assertThat(GpuProbes.under(root).probe(0)).isEqualTo(new GpuProbe.Usable(0, "NVIDIA L4", "550.90.07"));
    }

    @Test
    void the_open_kernel_module_is_understood_too() throws IOException {
        write("proc/driver/nvidia/version", OPEN_VERSION);
        write("dev/nvidia0", "");

        assertThat(GpuProbes.under(root).probe(0)).isEqualTo(new GpuProbe.Usable(0, "NVIDIA GPU", "575.57.08"));
    }

    @Test
    void a_version_that_can_not_be_read_is_no_crash() throws IOException {
        Files.createDirectories(root.resolve("proc/driver/nvidia/version"));

        assertThat(GpuProbes.under(root).probe(0)).isInstanceOf(GpuProbe.Unusable.class);
    }

    private void write(String file, String content) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
