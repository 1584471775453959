package io.autovoice.bootstrap.cli.bench;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.Finding;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.bootstrap.console.TextTable;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What bench found, for people at a terminal. */
final class BenchText {
    private BenchText() {}

    static String of(List<BenchEntry> entries) {
        TextTable table = new TextTable(
                "device",
                "tensorrt",
                "preset",
                "rtf",
                "separation",
                "f0",
                "conversion",
                "mixing",
                "total ms",
                "runs",
                "similarity",
                "remark");
        entries.forEach(entry -> table.row(row(entry)));
        return table.toString();
    }

    static String of(TimeComparison comparison) {
        TextTable table = new TextTable("stage", "before ms", "after ms", "change", "interval", "verdict");
        comparison.stages().forEach((stage, finding) -> row(table, stage.key(), finding));
        row(table, "total", comparison.total());
        return table
                + System.lineSeparator()
                + String.format(
                        Locale.ROOT,
                        "%s: slower by more than %.1f %% and not by chance would be one (%.0f %% for all lines together, %d and %d runs).",
                        comparison.regressed() ? "Regression" : "No regression",
                        100 * comparison.rule().threshold(),
                        100 * comparison.rule().confidence(),
                        comparison.before().total().size(),
                        comparison.after().total().size());
    }

    private static String[] row(BenchEntry entry) {
        List<String> cells = new ArrayList<>(List.of(
                entry.combination().device(),
                entry.combination().tensorRt(),
                entry.combination().preset()));
        Optional<Profile> profile = entry.profile();
        cells.add(profile.map(each -> String.format(
                        Locale.ROOT,
                        "%.3f",
                        each.total().realTimeFactor(each.workload().songSeconds())))
                .orElse("-"));
        for (PipelineStage stage : PipelineStage.values()) {
            cells.add(profile.flatMap(each -> each.stage(stage))
                    .map(BenchText::median)
                    .orElse("-"));
        }
        cells.add(profile.map(each -> median(each.total())).orElse("-"));
        cells.add(profile.map(each -> String.valueOf(each.stability().runs())).orElse("-"));
        cells.add(entry.likeness()
                .map(likeness -> String.format(Locale.ROOT, "%.3f", likeness.toTarget()))
                .orElse("-"));
        cells.add(remark(entry));
        return cells.toArray(String[]::new);
    }

    private static String remark(BenchEntry entry) {
        return entry.profile()
                .map(profile -> profile.stability().settled() ? "" : "not settled")
                .orElseGet(() -> "not run: " + entry.reason().orElse(""));
    }

    private static void row(TextTable table, String name, Finding finding) {
        table.row(
                name,
                milliseconds(finding.beforeMs()),
                milliseconds(finding.afterMs()),
                percent(finding.ratio().ratio()),
                "%s to %s"
                        .formatted(
                                percent(finding.ratio().low()),
                                percent(finding.ratio().high())),
                finding.change().key());
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%+.1f %%", 100 * (ratio - 1));
    }

    private static String median(StageProfile figures) {
        return milliseconds(figures.milliseconds().p50());
    }

    private static String milliseconds(double time) {
        return String.format(Locale.ROOT, "%.1f", time);
    }
}
