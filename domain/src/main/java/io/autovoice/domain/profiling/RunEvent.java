package io.autovoice.domain.profiling;

import java.time.Duration;

/**
 * A whole conversion has run: from entering {@code convert} to its return with the result in memory.
 *
 * @param reading decoding the song
 * @param loadingVoice loading the target voice
 */
public record RunEvent(long startNanos, long endNanos, Duration reading, Duration loadingVoice) {

    /** The name of this event in JSON and in callbacks. */
    public static final String KEY = "total";

    public Duration elapsed() {
        return Duration.ofNanos(endNanos - startNanos);
    }
}
