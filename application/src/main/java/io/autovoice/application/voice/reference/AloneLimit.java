package io.autovoice.application.voice.reference;

import java.util.Locale;

/** From which periodicity on a voice is taken to be alone; docs/quality/references.md has the figures behind both limits. */
public final class AloneLimit {
    private static final double LEAST = 0.9;
    private static final double LEAST_CREAKY = 0.88; // in a creak one period is unlike the next

    private AloneLimit() {}

    /**
     * @param quietPauses whether noise alone is heard where the voice pauses, and little of it: what accompanies a voice goes on there
     */
    public static double of(boolean quietPauses) {
        return quietPauses ? LEAST_CREAKY : LEAST;
    }

    /** Half a sentence on both limits. */
    public static String words() {
        return String.format(
                Locale.ROOT,
                "a voice alone has %.0f %% and more, or %.0f %% if its pauses are quiet",
                100 * LEAST,
                100 * LEAST_CREAKY);
    }
}
