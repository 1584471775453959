package io.autovoice.gpu.nvml;

import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.gpu.GpuUsage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets {@code nvidia-smi} sample a GPU ten times a second. It comes with every driver, and a crash of it is its own.
 *
 * @param program its name or path
 * @param device as it knows GPUs: the PCI bus id, since it may count them in another order than CUDA
 */
record SmiMonitor(String program, String device) implements GpuMonitor {
    private static final int PERIOD = 100; // ms; the driver's own windows are longer
    private static final long PATIENCE = 3; // s, until the first reading: the driver may have to wake up
    private static final long GRACE = 1; // s

    @Override
    public <T> Watched<T> during(Supplier<T> work) {
        Process process;
        try {
            process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        } catch (IOException | SecurityException absent) {
            return new Watched<>(
                    work.get(), GpuUsage.unknown("%s can't be run: %s".formatted(program, absent.getMessage())));
        }
        SmiReadings readings = new SmiReadings(process.getInputStream());
        Thread reader = new Thread(readings, "nvidia-smi");
        reader.setDaemon(true);
        reader.start();
        try {
            await(readings);
            long begin = System.nanoTime();
            T result = work.get();
            long end = System.nanoTime();
            return new Watched<>(result, usage(readings, begin, end));
        } finally {
            end(process, reader);
        }
    }

    private List<String> command() {
        return List.of(
                program,
                "--id=" + device,
                "--query-gpu=" + SmiLine.QUERY,
                "--format=csv,noheader,nounits",
                "--loop-ms=" + PERIOD);
    }

    private GpuUsage usage(SmiReadings readings, long begin, long end) {
        List<GpuSample> samples = readings.samples().stream()
                .filter(sample -> sample.nanos() - begin >= 0 && end - sample.nanos() >= 0)
                .toList();
        if (!samples.isEmpty()) {
            return new GpuUsage(samples, Optional.empty());
        }
        return GpuUsage.unknown(readings.message()
                .map(said -> "%s says: %s".formatted(program, said))
                .orElse("No reading came from %s while it ran".formatted(program)));
    }

    private static void await(SmiReadings readings) {
        try {
            readings.begun().await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt(); // the work will notice
        }
    }

    private static void end(Process process, Thread reader) {
        process.destroy();
        try {
            if (!process.waitFor(GRACE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join(TimeUnit.SECONDS.toMillis(GRACE));
        } catch (InterruptedException cancelled) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
