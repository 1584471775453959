package io.autovoice.report.document;

import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.ValidationReport;
import java.util.Optional;

/** All that a report folder holds as JSON: one part or more. */
public record ReportDocument(
        Optional<BreakdownDocument> breakdown,
        Optional<LatencyDocument> latency,
        Optional<ValidationDocument> validation) {

    public static ReportDocument of(RunReport run) {
        return new ReportDocument(Optional.of(BreakdownDocument.of(run)), Optional.empty(), Optional.empty());
    }

    public static ReportDocument of(ValidationReport report) {
        return new ReportDocument(
                Optional.of(BreakdownDocument.of(report.run())),
                Optional.of(LatencyDocument.of(report.latency())),
                Optional.of(ValidationDocument.of(report)));
    }

    public boolean isEmpty() {
        return breakdown.isEmpty() && latency.isEmpty() && validation.isEmpty();
    }

    /** Whether there is anything that a conversion alone doesn't write. */
    public boolean validated() {
        return latency.isPresent() || validation.isPresent();
    }

    /** What isn't in the breakdown is as in a file without details. */
    public BreakdownDetails details() {
        return breakdown.map(BreakdownDocument::details).orElse(BreakdownDetails.NONE);
    }
}
