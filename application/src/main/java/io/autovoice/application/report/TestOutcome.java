package io.autovoice.application.report;

import java.util.Map;

/**
 * One test of a validation.
 *
 * @param name such as component_timing
 * @param reason a sentence: what was seen, or why it did not run
 * @param figures what was measured, by name with its unit
 */
public record TestOutcome(String name, Verdict verdict, String reason, Map<String, Double> figures) {
    public TestOutcome {
        figures = Map.copyOf(figures);
    }
}
