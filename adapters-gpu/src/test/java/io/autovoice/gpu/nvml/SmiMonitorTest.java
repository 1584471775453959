package io.autovoice.gpu.nvml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.gpu.GpuMonitor.Watched;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.plan.gpu.GpuProbe;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Against programs that speak like nvidia-smi; none of this has met a GPU. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins for nvidia-smi are shell scripts")
class SmiMonitorTest {
    @TempDir
    Path folder;

    @Test
    void readings_come_with_their_times_and_can_be_told_apart_by_stage() throws IOException {
        GpuMonitor monitor = monitor("""
                echo "$@" > "$(dirname "$0")/arguments"
                while :; do echo "80, 1500, 1410, 61.50"; sleep 0.05; done
                """);
        long[] times = new long[2];

        Watched<String> watched = monitor.during(() -> {
            rest(400);
            times[0] = System.nanoTime();
            rest(400);
            times[1] = System.nanoTime();
            return "done";
        });

        GpuUsage usage = watched.usage();
        GpuUsage second = usage.during(new StageEvent(PipelineStage.MIXING, times[0], times[1]));
        assertThat(watched.result()).isEqualTo("done");
        assertThat(usage.percent()).hasValue(80);
        assertThat(usage.mostMemoryMebibytes()).hasValue(1500);
        assertThat(usage.meanClockMegahertz()).hasValue(1410);
        assertThat(usage.meanWatts()).hasValue(61.5);
        assertThat(usage.count()).isGreaterThan(second.count());
        assertThat(second.count()).isPositive();
        assertThat(usage.reason()).isEmpty();
        assertThat(folder.resolve("arguments"))
                .content()
                .contains("--id=0000:01:00.0", "--loop-ms=100", "utilization.gpu,memory.used,clocks.sm,power.draw");
    }

    @Test
    void what_a_gpu_does_not_tell_is_unknown_rather_than_zero() throws IOException {
        GpuUsage usage = monitor("while :; do echo '[N/A], 1500, [Not Supported], [N/A]'; sleep 0.05; done")
                .during(() -> rest(300))
                .usage();

        assertThat(usage.percent()).isEmpty();
        assertThat(usage.meanWatts()).isEmpty();
        assertThat(usage.count()).isZero();
        assertThat(usage.mostMemoryMebibytes()).hasValue(1500);
    }

    @Test
    void a_program_that_fails_leaves_its_message() throws IOException {
        GpuUsage usage = monitor("echo 'NVIDIA-SMI has failed because it could not communicate.' >&2; exit 9")
                .during(() -> rest(10))
                .usage();

        assertThat(usage.percent()).isEmpty();
        assertThat(usage.reason())
                .hasValueSatisfying(reason -> assertThat(reason)
                        .endsWith("says: NVIDIA-SMI has failed because it could" + " not communicate."));
    }

    @Test
    void an_absent_program_is_a_reason_and_the_work_is_done() {
        Watched<Long> watched = new SmiMonitor(folder.resolve("absent").toString(), "0").during(() -> rest(1));

        assertThat(watched.result()).isEqualTo(1);
        assertThat(watched.usage().reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("absent can't be run"));
    }

    @Test
    void it_ends_with_the_work_even_if_that_fails() throws IOException {
        Path marks = folder.resolve("marks");
        GpuMonitor monitor = monitor("while :; do echo 1,2,3,4; echo x >> '%s'; sleep 0.05; done".formatted(marks));

        assertThatIllegalStateException()
                .isThrownBy(() -> monitor.during(() -> {
                    throw new IllegalStateException("broken");
                }));

        long size = Files.size(marks);
        rest(300);
        assertThat(Files.size(marks)).isEqualTo(size);
    }

    @Test
    void without_a_gpu_nothing_is_watched() {
        GpuUsage usage = GpuMonitors.of(new GpuProbe.Unusable("none", "Add one."))
                .during(() -> rest(1))
                .usage();

        assertThat(usage.reason()).hasValue("There is no GPU that could be watched");
    }

    private SmiMonitor monitor(String script) throws IOException {
        Path program = folder.resolve("nvidia-smi");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new SmiMonitor(program.toString(), "0000:01:00.0");
    }

    private static long rest(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return milliseconds;
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cut);
        }
    }
}
