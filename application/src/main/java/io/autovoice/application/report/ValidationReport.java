package io.autovoice.application.report;

import io.autovoice.application.measure.profile.Profile;
import java.util.List;
import java.util.Optional;

/**
 * A whole validation: one outcome for each test that was asked, and what was measured on the way.
 *
 * @param run the typical one of the runs that were timed; empty if no test asked for any
 * @param latency empty if that test was not asked or could not run
 * @param profile of all runs that were timed; empty if no test asked for any
 */
public record ValidationReport(
        List<TestOutcome> outcomes,
        Optional<RunReport> run,
        Optional<LatencyMeasurement> latency,
        Optional<Profile> profile,
        ValidationDetails details) {
    public ValidationReport {
        outcomes = List.copyOf(outcomes);
    }

    public Verdict verdict() {
        return Verdict.of(outcomes.stream().map(TestOutcome::verdict).toList());
    }
}
