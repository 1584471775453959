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
    /** Slower, and all of the interval is above the threshold. */
    REGRESSION;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
