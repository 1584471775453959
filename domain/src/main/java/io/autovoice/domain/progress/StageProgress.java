package io.autovoice.domain.progress;

/** Hears how far one stage has come. Called by one thread or several; must be quick. */
@FunctionalInterface
public interface StageProgress {

    /** Hears nothing and never cancels. */
    StageProgress NONE = fraction -> {};

    /**
     * Called by the stage at least every 250 ms of work.
     *
     * @param fraction done so far, 0..1, never falling
     * @throws io.autovoice.domain.failure.ConversionCancelledException once the conversion was cancelled; the stage lets it pass
     */
    void advanced(double fraction);

    /** The part of this progress between two fractions, seen as a whole of its own: for stages that work in passes. */
    default StageProgress part(double from, double to) {
        return fraction -> advanced(from + (to - from) * fraction);
    }
}
