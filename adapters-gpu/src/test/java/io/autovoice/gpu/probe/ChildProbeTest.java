package io.autovoice.gpu.probe;

import static io.autovoice.gpu.probe.Found.assertUnusable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.gpu.GpuProbes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The child itself: how it is started, what it answers, and whether it is asked at all. */
class ChildProbeTest {
    private StagedMachine machine;

    @BeforeEach
    void stage(@TempDir Path folder) {
        machine = new StagedMachine(folder);
    }

    @Test
    void this_machine_can_be_asked_whatever_it_has() {
        assertThatCode(() -> GpuProbes.ofThisMachine().probe(0)).doesNotThrowAnyException();
    }

    @Test
    void a_child_that_writes_garbage_is_no_answer() throws IOException {
        machine.anyDriver();

        assertUnusable(
                machine.probe(machine.child("io.autovoice.gpu.probe.GarbledQuestions"))
                        .probe(0),
                "make no sense",
                "Reinstall");
    }

    @Test
    void a_class_path_without_our_classes_is_told() throws IOException {
        machine.anyDriver();
        GpuChild elsewhere = new GpuChild(
                StagedMachine.javaHome(),
                machine.folder().toString(),
                "io.autovoice.Absent",
                Map.of(),
                StagedMachine.LIMIT);

        assertUnusable(machine.probe(elsewhere).probe(0), "its class path doesn't hold autovoice", "jars inside a jar");
    }

    @Test
    void a_module_image_without_a_class_path_is_told() throws IOException {
        machine.anyDriver();

        assertUnusable(
                machine.probe(new GpuChild(
                                StagedMachine.javaHome(), "", "io.autovoice.Absent", Map.of(), StagedMachine.LIMIT))
                        .probe(0),
                "this one has none",
                "java -cp");
    }

    @Test
    void a_java_home_without_a_java_is_told() throws IOException {
        machine.anyDriver();

        assertUnusable(machine.probe(machine.notToBeStarted()).probe(0), "there is none at", "whole Java 17");
    }

    @Test
    void what_was_found_is_remembered() throws IOException {
        machine.stubs().withDriver();
        ChildProbe probe = machine.probe();

        GpuProbe first = probe.probe(0);
        Files.delete(machine.stubs().folder().resolve("libcuda.so.1"));

        assertThat(probe.probe(0)).isSameAs(first);
    }

    @Test
    void other_systems_than_linux_on_x86_are_not_asked() {
        assertThat(NvidiaProbes.isOurs("Linux", "amd64")).isTrue();
        assertThat(NvidiaProbes.isOurs("Linux", "aarch64")).isFalse();
        assertThat(NvidiaProbes.isOurs("Windows 11", "amd64")).isFalse();
        assertThat(NvidiaProbes.isOurs("Mac OS X", "x86_64")).isFalse();
    }
}
