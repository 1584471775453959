package io.autovoice.application.validation.tests;

import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The GPU is busy for more than 70 % of the time. */
public final class GpuUtilizationTest {
    private static final ValidationTest TEST = ValidationTest.GPU_UTILIZATION;
    private static final double TARGET_PERCENT = 70;

    private GpuUtilizationTest() {}

    /** @param usage during all runs of the profile */
    public static TestOutcome judge(GpuUsage usage, Profile profile) {
        if (usage.percent().isEmpty()) {
            return TEST.skipped(usage.reason().orElse("The GPU doesn't tell how busy it is"));
        }
        double percent = usage.percent().getAsDouble();
        Map<String, Double> figures = figures(usage, profile);
        if (usage.count() < GpuShare.LEAST_SAMPLES) {
            String reason = "Insufficient samples: %d of %d".formatted(usage.count(), GpuShare.LEAST_SAMPLES);
            return new TestOutcome(TEST.key(), Verdict.SKIPPED, reason, figures);
        }
        String reason = String.format(
                Locale.ROOT,
                "%.1f %% busy over %d samples; more than %.0f %% is asked",
                percent,
                usage.count(),
                TARGET_PERCENT);
        return TEST.judged(percent > TARGET_PERCENT, reason, figures);
    }

    private static Map<String, Double> figures(GpuUsage usage, Profile profile) {
        Map<String, Double> figures = new TreeMap<>();
        usage.percent().ifPresent(percent -> figures.put("percent", percent));
        figures.put("samples", (double) usage.count());
        usage.mostMemoryMebibytes().ifPresent(mebibytes -> figures.put("most_memory_mib", mebibytes));
        usage.meanClockMegahertz().ifPresent(megahertz -> figures.put("mean_clock_mhz", megahertz));
        usage.meanWatts().ifPresent(watts -> figures.put("mean_watts", watts));
        profile.stages().forEach((stage, figure) -> {
            figures.put(stage.key() + "_samples", (double) figure.gpu().samples());
            figure.gpu().percent().ifPresent(percent -> figures.put(stage.key() + "_percent", percent));
        });
        return figures;
    }
}
