package io.autovoice.application.measure.memory;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the memory again and again on a daemon thread until it is closed, and, as a listener, on the converting thread whenever a stage
 * begins or ends. Without one of these there is no thread and no reading.
 */
public final class MemoryWatch implements StageListener, AutoCloseable {
    /** Between two readings: some 50 microseconds of work each, a quarter of a percent of one core. */
    public static final Duration PAUSE = Duration.ofMillis(20);

    private final MemoryProbe probe;
    private final List<MemoryReading> readings = new ArrayList<>();
    private final Thread thread;

    private MemoryWatch(MemoryProbe probe, Duration pause) {
        this.probe = probe;
        this.thread = new Thread(() -> watch(pause), "autovoice-memory");
        thread.setDaemon(true);
    }

    /** Starts at once. */
    public static MemoryWatch start(MemoryProbe probe, Duration pause) {
        MemoryWatch watch = new MemoryWatch(probe, pause);
        watch.read();
        watch.thread.start();
        return watch;
    }

    @Override
    public void started(PipelineStage stage) {
        read();
    }

    @Override
    public void finished(StageEvent event) {
        read();
    }

    @Override
    public void finished(RunEvent run) {
        read();
    }

    /** What was read so far. */
    public synchronized MemoryTrace trace() {
        return new MemoryTrace(readings);
    }

    /** Stops reading; what was read stays. */
    @Override
    public void close() {
        thread.interrupt();
    }

    private void watch(Duration pause) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause.toMillis());
                read();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void read() {
        readings.add(probe.read());
    }
}
