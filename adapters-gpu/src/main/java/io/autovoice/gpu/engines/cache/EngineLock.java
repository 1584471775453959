package io.autovoice.gpu.engines.cache;

import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one thread of one program that builds an engine. The system gives it back even if the program is killed. The file stays: deleting
 * it would let two programs hold two locks of one name.
 */
public final class EngineLock implements AutoCloseable {
    private static final long POLL_MS = 100;

    private final FileChannel file;

    private EngineLock(FileChannel file) {
        this.file = file;
    }

    /** Waits for whoever has it; {@code progress} may cancel that. */
    static EngineLock take(Path path, StageProgress progress) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            while (!locked(file)) {
                progress.advanced(0);
                pause();
            }
            return new EngineLock(file);
        } catch (IOException | RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public void close() {
        try {
            file.close(); // gives the lock back
        } catch (IOException lockDiesWithTheProgram) {
            return;
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException otherThread) {
            return false;
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(POLL_MS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another program");
        }
    }
}
