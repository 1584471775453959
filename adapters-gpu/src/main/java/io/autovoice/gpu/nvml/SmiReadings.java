package io.autovoice.gpu.nvml;

import io.autovoice.application.measure.gpu.GpuSample;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Reads what {@code nvidia-smi} says until it ends, on a thread of its own. */
final class SmiReadings implements Runnable {
    private final InputStream said;
    private final CountDownLatch begun = new CountDownLatch(1);
    private final List<GpuSample> samples = new ArrayList<>();
    private Optional<String> message = Optional.empty();

    SmiReadings(InputStream said) {
        this.said = said;
    }

    @Override
    public void run() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(said, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(SmiLine.at(System.nanoTime(), line), line);
            }
        } catch (IOException ended) {
            // the process was ended, as it should be
        } finally {
            begun.countDown();
        }
    }

    /** Opens with the first reading, or the end. */
    CountDownLatch begun() {
        return begun;
    }

    synchronized List<GpuSample> samples() {
        return List.copyOf(samples);
    }

    /** The first line that is no reading. */
    synchronized Optional<String> message() {
        return message;
    }

    private synchronized void take(Optional<GpuSample> sample, String line) {
        sample.ifPresent(samples::add);
        if (sample.isPresent()) {
            begun.countDown();
        } else if (message.isEmpty() && !line.isBlank()) {
            message = Optional.of(line.strip());
        }
    }
}
