package io.autovoice.application.validation;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageTimings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All stages are heard of, and together they last as long as the whole, within 15 %. */
final class ComponentTimingTest {
    private static final String NAME = "component_timing";
    private static final double TOLERANCE_PERCENT = 15;

    private ComponentTimingTest() {}

    static TestOutcome judge(TimedRun run) {
        StageTimings timings = run.heard().timings();
        List<String> missing = Arrays.stream(PipelineStage.values())
                .filter(stage -> !timings.stages().containsKey(stage))
                .map(PipelineStage::key)
                .toList();
        if (!missing.isEmpty()) {
            return new TestOutcome(NAME, Verdict.FAILED, "Nothing was heard of " + missing, Map.of());
        }
        double percent = 100 * timings.coverage();
        Verdict verdict = Math.abs(percent - 100) <= TOLERANCE_PERCENT ? Verdict.PASSED : Verdict.FAILED;
        String reason = String.format(
                Locale.ROOT,
                "The stages sum up to %.1f %% of the total; 100 +- %.0f %% is asked",
                percent,
                TOLERANCE_PERCENT);
        return new TestOutcome(NAME, verdict, reason, figures(timings, percent));
    }

    private static Map<String, Double> figures(StageTimings timings, double percent) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("sum_of_stages_percent", percent);
        figures.put("total_ms", timings.total().toNanos() / 1e6);
        return figures;
    }
}
