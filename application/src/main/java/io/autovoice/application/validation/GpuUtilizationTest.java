package io.autovoice.application.validation;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import java.util.Locale;
import java.util.Map;

/** The GPU is busy for more than 70 % of the time. */
final class GpuUtilizationTest {
    private static final String NAME = "gpu_utilization";
    private static final double TARGET_PERCENT = 70;
    private static final int LEAST_SAMPLES = 10;

    private GpuUtilizationTest() {}

    static TestOutcome judge(GpuMonitor.Usage usage) {
        if (usage.percent().isEmpty()) {
            return new TestOutcome(NAME, Verdict.SKIPPED, "There is no GPU that could be watched", Map.of());
        }
        double percent = usage.percent().getAsDouble();
        Map<String, Double> figures = Map.of("percent", percent, "samples", (double) usage.samples());
        if (usage.samples() < LEAST_SAMPLES) {
            return new TestOutcome(
                    NAME, Verdict.SKIPPED, "Insufficient samples: %d".formatted(usage.samples()), figures);
        }
        String reason = String.format(Locale.ROOT, "%.1f %% busy over %d samples", percent, usage.samples());
        return new TestOutcome(NAME, percent > TARGET_PERCENT ? Verdict.PASSED : Verdict.FAILED, reason, figures);
    }
}
