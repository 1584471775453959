package io.autovoice.application.progress;

/** Hears how far a whole conversion has come. Independent of profiling; what it throws is logged and
 * ignored, but for a cancellation. */
@FunctionalInterface
public interface SongProgress {
    SongProgress NONE = (percent, step) -> {};

    /**
     * @param percent 0..100, never falling
     * @param step reading, separation, f0_extraction, conversion or mixing
     */
    void advanced(double percent, String step);
}
