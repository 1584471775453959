package io.autovoice.report.document;

import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.ValidationReport;
import java.util.Optional;

/**
 * All that a report folder holds as JSON: one part or more.
 *
 * @param bench a comparison of runs
 * @param profile with its numbers as rounded as its file has them
 */
public record ReportDocument(
        Optional<BreakdownDocument> breakdown,
        Optional<LatencyDocument> latency,
        Optional<ValidationDocument> validation,
        Optional<Profile> profile,
        Optional<BenchDocument> bench) {
    public static final String PROFILE_FILE = "profile.json";

    public static ReportDocument of(RunReport run) {
        return new ReportDocument(
                Optional.of(BreakdownDocument.of(run)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** @param profile as its file has it */
    public static ReportDocument of(ValidationReport report, Optional<Profile> profile) {
        return new ReportDocument(
                report.run().map(BreakdownDocument::of),
                report.latency().map(LatencyDocument::of),
                Optional.of(ValidationDocument.of(report)),
                profile,
                Optional.empty());
    }

    public boolean isEmpty() {
        return breakdown.isEmpty() && latency.isEmpty() && validation.isEmpty() && profile.isEmpty() && bench.isEmpty();
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
