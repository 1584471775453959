package io.autovoice.application.report;

import java.util.Locale;

/** How a test ended. What did not run is SKIPPED, never PASSED. */
public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
