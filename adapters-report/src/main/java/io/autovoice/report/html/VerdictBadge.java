package io.autovoice.report.html;

import io.autovoice.application.report.Verdict;
import io.autovoice.report.markup.Markup;

/** A verdict in a word, with a mark and a colour. */
final class VerdictBadge {
    private VerdictBadge() {}

    static void write(Markup page, Verdict verdict) {
        page.element("span", text(verdict), "class", "badge " + verdict.key());
    }

    private static String text(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✓ Passed";
            case FAILED -> "✕ Failed";
            case SKIPPED -> "– Skipped";
        };
    }
}
