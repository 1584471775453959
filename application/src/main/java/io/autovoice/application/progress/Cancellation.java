package io.autovoice.application.progress;

import io.autovoice.domain.failure.ConversionCancelledException;

/** Lets another thread stop a conversion. Once cancelled it stays so. */
public final class Cancellation {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    /**
     * @throws ConversionCancelledException if it was cancelled
     */
    public void check() {
        if (cancelled) {
            throw new ConversionCancelledException();
        }
    }
}
