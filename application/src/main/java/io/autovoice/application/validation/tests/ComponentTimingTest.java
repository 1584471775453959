package io.autovoice.application.validation.tests;

import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All stages are heard of in every run, and together they last as long as the whole, within 15 %; within 2 % is what we aim for. */
public final class ComponentTimingTest {
    private static final ValidationTest TEST = ValidationTest.COMPONENT_TIMING;
    private static final double TOLERANCE_PERCENT = 15;

    private ComponentTimingTest() {}

    public static TestOutcome judge(Profile profile, List<RunRecord> runs) {
        List<PipelineStage> missing = Arrays.stream(PipelineStage.values())
                .filter(stage -> profile.stage(stage).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return TEST.failed("Nothing was heard of "
                    + missing.stream().map(PipelineStage::key).collect(Collectors.joining(", ")));
        }
        Summary coverage = profile.coverage();
        double percent = 100 * coverage.p50();
        String reason = String.format(
                Locale.ROOT,
                "The stages sum up to %.1f %% of the total (median of %d runs); 100 +- %.0f %% is asked. %s",
                percent,
                runs.size(),
                TOLERANCE_PERCENT,
                profile.stability().sentence());
        return TEST.judged(Math.abs(percent - 100) <= TOLERANCE_PERCENT, reason, figures(profile));
    }

    private static Map<String, Double> figures(Profile profile) {
        Map<String, Double> figures = new TreeMap<>();
        figures.put("sum_of_stages_percent", 100 * profile.coverage().p50());
        figures.put("sum_of_stages_least_percent", 100 * profile.coverage().min());
        figures.put("sum_of_stages_most_percent", 100 * profile.coverage().max());
        figures.put("total_ms", profile.total().milliseconds().p50());
        figures.put("runs", (double) profile.stability().runs());
        figures.put("warm_ups", (double) profile.stability().warmUps());
        figures.put("settled", profile.stability().settled() ? 1.0 : 0.0);
        return figures;
    }
}
