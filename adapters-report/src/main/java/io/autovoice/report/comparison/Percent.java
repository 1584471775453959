package io.autovoice.report.comparison;

import io.autovoice.report.document.Rounded;

/** Shares for people. */
final class Percent {
    private Percent() {}

    /** Such as 97.3 %; n/a for NaN. */
    static String of(double share) {
        return Double.isNaN(share) ? "n/a" : Rounded.text(100 * share, 1) + " %";
    }
}
