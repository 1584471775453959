package io.autovoice.application.report;

import java.util.Collection;
import java.util.Locale;

/** How a test ended. What did not run is SKIPPED, never PASSED. */
public enum Verdict {
    PASSED,
    FAILED,
    SKIPPED;

    /** FAILED if one failed, else SKIPPED if one or all did not run, else PASSED. */
    public static Verdict of(Collection<Verdict> verdicts) {
        if (verdicts.contains(FAILED)) {
            return FAILED;
        }
        return verdicts.isEmpty() || verdicts.contains(SKIPPED) ? SKIPPED : PASSED;
    }

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
