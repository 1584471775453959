package io.autovoice.report.document;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationDetails;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * validation.json.
 *
 * @param details empty in a file without them
 */
public record ValidationDocument(List<TestOutcome> outcomes, Optional<ValidationDetails> details) {
    public static final String FILE = "validation.json";

    public ValidationDocument {
        outcomes = List.copyOf(outcomes);
    }

    public static ValidationDocument of(ValidationReport report) {
        return new ValidationDocument(report.outcomes(), Optional.of(report.details()));
    }

    public Verdict verdict() {
        return Verdict.of(outcomes.stream().map(TestOutcome::verdict).toList());
    }
}
