package io.autovoice.application.benchmark;

import java.util.Locale;

/** What can be said of one comparison. */
public enum Change {
    /** All of the interval is below 1. */
    FASTER,
    /** The interval holds 1: no change, or none that so many runs on this machine could show. */
    NOISE,
    /** All of the interval is above 1. */
    SLOWER,
    /** Slower, by more than the threshold, and by enough of the whole to matter. */
    REGRESSION;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
