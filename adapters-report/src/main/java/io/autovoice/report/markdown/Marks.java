package io.autovoice.report.markdown;

import io.autovoice.application.report.Verdict;

/** Verdicts with the marks of the seed's report. */
final class Marks {
    private Marks() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "✅ PASSED";
            case FAILED -> "❌ FAILED";
            case SKIPPED -> "⏭️ SKIPPED";
        };
    }
}
