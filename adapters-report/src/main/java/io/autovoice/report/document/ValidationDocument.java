package io.autovoice.report.document;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.Verdict;
import java.util.List;

/** validation.json. */
public record ValidationDocument(List<TestOutcome> outcomes) {
    public static final String FILE = "validation.json";

    public ValidationDocument {
        outcomes = List.copyOf(outcomes);
    }

    public static ValidationDocument of(ValidationReport report) {
        return new ValidationDocument(report.outcomes());
    }

    /** FAILED if a test failed, else SKIPPED if one or all did not run, else PASSED. */
    public Verdict verdict() {
        if (has(Verdict.FAILED)) {
            return Verdict.FAILED;
        }
        return outcomes.isEmpty() || has(Verdict.SKIPPED) ? Verdict.SKIPPED : Verdict.PASSED;
    }

    private boolean has(Verdict verdict) {
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == verdict);
    }
}
