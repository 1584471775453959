package io.autovoice.cpu.models.source;

import com.google.errorprone.annotations.MustBeClosed;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of another program with what it prints, which ends with this object at the latest. */
final class RunningProgram implements AutoCloseable {
    private static final long POLL_MS = 100;
    private static final long PATIENCE_MS = 500;
    private static final int LONGEST = 1 << 16; // bytes kept of what it prints: much more than anybody reads

    private final Process process;
    private final StringBuilder printed = new StringBuilder();

    private RunningProgram(Process process) {
        this.process = process;
    }

    /**
     * @param environment all of it
     * @param folder in which it runs
     */
    @MustBeClosed
    static RunningProgram start(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close(); // nobody answers its questions
        return new RunningProgram(process);
    }

    /** Waits until it ends. {@code meanwhile} is called all the time, and may throw to give up. */
    int exitCode(Runnable meanwhile) throws IOException {
        try {
            do {
                meanwhile.run();
                drain();
            } while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        drain();
        return process.exitValue();
    }

    /** What it has printed on both streams. */
    String printed() {
        return printed.toString();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(PATIENCE_MS, TimeUnit.MILLISECONDS); // so that it writes no more
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads without waiting, so that a program that prints nothing can be given up too. */
    private void drain() throws IOException {
        InputStream output = process.getInputStream();
        while (output.available() > 0) {
            String more = new String(output.readNBytes(output.available()), StandardCharsets.UTF_8);
            printed.append(more);
            printed.delete(0, Math.max(0, printed.length() - LONGEST));
        }
    }
}
