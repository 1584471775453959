package io.autovoice.application.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Owns resources that outlive a call: engines, sessions, temporary files. Closes them in reverse order of registration, all of them,
 * whatever some of them throw. Open it by try-with-resources before anything is wired. Safe for use by many threads.
 */
public final class ResourceScope implements AutoCloseable {
    private final Deque<AutoCloseable> owned = new ArrayDeque<>();
    private boolean closed;

    /**
     * Takes ownership.
     *
     * @return {@code resource} itself
     * @throws IllegalStateException if this scope is closed; {@code resource} is closed too then, since nobody else would
     */
    public synchronized <T extends AutoCloseable> T own(T resource) {
        if (closed) {
            IllegalStateException refused =
                    new IllegalStateException("The scope that should own " + resource + " is closed");
            closeInto(resource, refused);
            throw refused;
        }
        owned.push(resource);
        return resource;
    }

    /** How many resources are owned now. */
    public synchronized int live() {
        return owned.size();
    }

    /** Idempotent. The first failure is thrown once all is closed, with the others as suppressed. */
    @Override
    public synchronized void close() {
        closed = true;
        IllegalStateException failures = new IllegalStateException("A resource could not be closed");
        while (!owned.isEmpty()) {
            closeInto(owned.pop(), failures);
        }
        if (failures.getSuppressed().length > 0) {
            throw failures;
        }
    }

    private static void closeInto(AutoCloseable resource, Throwable failures) {
        try {
            resource.close();
        } catch (Exception failure) {
            failures.addSuppressed(failure);
        }
    }
}
