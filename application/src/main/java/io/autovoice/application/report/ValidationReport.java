package io.autovoice.application.report;

import java.util.List;

/**
 * A whole validation.
 *
 * @param run the conversion that was timed for the components
 */
public record ValidationReport(List<TestOutcome> outcomes, RunReport run, LatencyMeasurement latency) {
    public ValidationReport {
        outcomes = List.copyOf(outcomes);
    }

    /** FAILED if a test failed, else SKIPPED if one did not run, else PASSED. */
    public Verdict verdict() {
        return has(Verdict.FAILED) ? Verdict.FAILED : has(Verdict.SKIPPED) ? Verdict.SKIPPED : Verdict.PASSED;
    }

    private boolean has(Verdict verdict) {
        return outcomes.stream().anyMatch(outcome -> outcome.verdict() == verdict);
    }
}
