package io.autovoice.cpu.models;

import io.autovoice.domain.progress.StageProgress;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one program, and the one thread in it, that changes the library. The system gives it back even if the program is killed.
 *
 * @param folder of the library; made if it isn't there
 */
record LibraryLock(Path folder) {
    private static final long POLL_MS = 100;

    /** What is done while nobody else changes anything. */
    @FunctionalInterface
    interface Change<T> {
        T make() throws IOException;
    }

    /** Waits for whoever has the lock; {@code progress} may cancel that. */
    <T> T holding(StageProgress progress, Change<T> change) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel file = // closing it gives the lock back
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!locked(file)) {
                progress.advanced(0);
                pause();
            }
            return change.make();
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
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
