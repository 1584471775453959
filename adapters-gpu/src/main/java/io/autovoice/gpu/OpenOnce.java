package io.autovoice.gpu;

import java.util.Optional;
import java.util.function.Supplier;

/** Opens something when it is asked for first, and gives the same to all. What could not be opened is tried again. Safe for use by many threads. */
final class OpenOnce<T> implements Supplier<T> {
    private final Supplier<? extends T> opening;
    private Optional<T> open = Optional.empty();

    OpenOnce(Supplier<? extends T> opening) {
        this.opening = opening;
    }

    @Override
    public synchronized T get() {
        if (open.isEmpty()) {
            open = Optional.of(opening.get());
        }
        return open.orElseThrow();
    }
}
