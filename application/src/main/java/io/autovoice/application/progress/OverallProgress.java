package io.autovoice.application.progress;

import io.autovoice.domain.failure.ConversionCancelledException;
import io.autovoice.domain.progress.StageProgress;

/** Turns the fractions of the steps into one percentage that never falls, and lets a cancellation through. */
public final class OverallProgress {
    private static final System.Logger LOG = System.getLogger(OverallProgress.class.getName());
    private final SongProgress listener;
    private final Cancellation cancellation;
    private double highest;

    public OverallProgress(SongProgress listener, Cancellation cancellation) {
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** The progress of one step, which covers the percentages {@code from} to {@code to}. */
    public StageProgress step(String name, double from, double to) {
        return fraction -> {
            cancellation.check();
            tell(from + (to - from) * Math.min(1, Math.max(0, fraction)), name);
        };
    }

    private synchronized void tell(double percent, String step) {
        highest = Math.max(highest, percent);
        try {
            listener.advanced(highest, step);
        } catch (ConversionCancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.WARNING, "A progress listener failed and is ignored", failure);
        }
    }
}
