package io.autovoice.bootstrap;

import com.google.errorprone.annotations.MustBeClosed;
import io.autovoice.application.progress.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into a cancellation, and holds the JVM back for the moment that cleaning up takes. The exit code is then the one that
 * the JVM itself gives to SIGINT, 130.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_MS = 950; // Ctrl-C ends the program within a second

    private final Cancellation cancellation = new Cancellation();
    private final CountDownLatch finished = new CountDownLatch(1);

    private Interrupt() {}

    /** Listens until the JVM ends. */
    @MustBeClosed
    static Interrupt install() {
        Interrupt interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(new Thread(interrupt::cancelAndWait, "interrupt"));
        return interrupt;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** All is cleaned up: the JVM may end. */
    @Override
    public void close() {
        finished.countDown();
    }

    private void cancelAndWait() {
        cancellation.cancel();
        try {
            boolean clean = finished.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
            if (!clean) {
                return; // what is unfinished lies in temporary files only
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
