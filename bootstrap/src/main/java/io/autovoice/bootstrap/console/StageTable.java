package io.autovoice.bootstrap.console;

import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** Where the time of one conversion went, stage by stage, for people. */
public final class StageTable {
    private StageTable() {}

    public static String of(PerformanceBreakdown breakdown) {
        TextTable table = new TextTable("Stage", "Time", "Share", "RTF", "Engine");
        for (PipelineStage stage : PipelineStage.values()) {
            boolean skipped = breakdown.skipped().contains(stage);
            Duration time = breakdown.timings().of(stage);
            table.row(
                    stage.title(),
                    skipped ? "-" : seconds(time),
                    skipped ? "-" : percent(breakdown.timings().percentage(stage)),
                    skipped ? "-" : factor(time, breakdown.audioSeconds()),
                    skipped ? "not run" : engine(breakdown, stage));
        }
        Duration total = breakdown.timings().total();
        Duration rest = total.minus(breakdown.timings().sumOfStages());
        double restShare = 100.0 * rest.toNanos() / Math.max(1, total.toNanos());
        return table.row("Reading etc.", seconds(rest), percent(restShare), factor(rest, breakdown.audioSeconds()), "")
                .row("Total", seconds(total), percent(100), factor(total, breakdown.audioSeconds()), "")
                .toString();
    }

    private static String engine(PerformanceBreakdown breakdown, PipelineStage stage) {
        return Objects.requireNonNull(breakdown.plan().engines().get(stage), "a plan names every engine")
                .used();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f s", time.toNanos() / 1e9);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", value);
    }

    private static String factor(Duration time, double audioSeconds) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9 / audioSeconds);
    }
}
