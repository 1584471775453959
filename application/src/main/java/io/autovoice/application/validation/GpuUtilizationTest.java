package io.autovoice.application.validation;

import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.profiling.StageEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The GPU is busy for more than 70 % of the time. */
final class GpuUtilizationTest {
    private static final String NAME = "gpu_utilization";
    private static final double TARGET_PERCENT = 70;
    private static final int LEAST_SAMPLES = 10;

    private GpuUtilizationTest() {}

    /** @param stages that ran meanwhile, to tell the samples apart */
    static TestOutcome judge(GpuUsage usage, List<StageEvent> stages) {
        if (usage.percent().isEmpty()) {
            String reason = usage.reason().orElse("The GPU doesn't tell how busy it is");
            return new TestOutcome(NAME, Verdict.SKIPPED, reason, Map.of());
        }
        double percent = usage.percent().getAsDouble();
        Map<String, Double> figures = figures(usage, stages);
        if (usage.count() < LEAST_SAMPLES) {
            return new TestOutcome(NAME, Verdict.SKIPPED, "Insufficient samples: %d".formatted(usage.count()), figures);
        }
        String reason = String.format(Locale.ROOT, "%.1f %% busy over %d samples", percent, usage.count());
        return new TestOutcome(NAME, percent > TARGET_PERCENT ? Verdict.PASSED : Verdict.FAILED, reason, figures);
    }

    private static Map<String, Double> figures(GpuUsage usage, List<StageEvent> stages) {
        Map<String, Double> figures = new TreeMap<>();
        usage.percent().ifPresent(percent -> figures.put("percent", percent));
        figures.put("samples", (double) usage.count());
        usage.mostMemoryMebibytes().ifPresent(mebibytes -> figures.put("most_memory_mib", mebibytes));
        usage.meanClockMegahertz().ifPresent(megahertz -> figures.put("mean_clock_mhz", megahertz));
        usage.meanWatts().ifPresent(watts -> figures.put("mean_watts", watts));
        for (StageEvent stage : stages) {
            GpuUsage during = usage.during(stage);
            String key = stage.stage().key();
            figures.put(key + "_samples", (double) during.count());
            during.percent().ifPresent(percent -> figures.put(key + "_percent", percent));
        }
        return figures;
    }
}
