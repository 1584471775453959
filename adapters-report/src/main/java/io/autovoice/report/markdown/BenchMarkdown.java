package io.autovoice.report.markdown;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.Finding;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.Rounded;
import java.util.ArrayList;
import java.util.List;

/** bench.md: the table of combinations, and what a comparison found. */
public final class BenchMarkdown {
    private static final String NONE = "-";

    private BenchMarkdown() {}

    public static String of(BenchReport report) {
        MarkdownText text = new MarkdownText();
        text.line("# AutoVoice Benchmark");
        text.line("");
        text.item(
                "Song",
                "%s, %s s".formatted(MarkdownText.escaped(report.song()), Rounded.text(report.songSeconds(), 1)));
        text.item("Voice", MarkdownText.escaped(report.voice()));
        text.item("Date", report.made().toString());
        if (!report.entries().isEmpty()) {
            table(text, report.entries());
        }
        report.comparison().ifPresent(comparison -> comparison(text, comparison));
        return text.toString();
    }

    private static void table(MarkdownText text, List<BenchEntry> entries) {
        text.heading("## Combinations");
        text.line(
                "| Device | TensorRT | Preset | RTF | Separation (ms) | F0 (ms) | Conversion (ms) | Mixing (ms) | Total (ms) | Runs | Similarity | Remark |");
        text.line(
                "|--------|----------|--------|-----|-----------------|---------|-----------------|-------------|------------|------|------------|--------|");
        entries.forEach(entry -> text.row(row(entry).toArray(String[]::new)));
        text.line("");
        text.line(
                "Times are medians. Similarity is the cosine to the target's recording and, behind it, to the singer's voice.");
    }

    private static List<String> row(BenchEntry entry) {
        List<String> cells = new ArrayList<>(List.of(
                entry.combination().device(),
                entry.combination().tensorRt(),
                entry.combination().preset()));
        entry.profile().ifPresentOrElse(profile -> measured(cells, profile), () -> notRun(cells));
        cells.add(entry.likeness()
                .map(likeness ->
                        "%s / %s".formatted(Rounded.text(likeness.toTarget(), 3), Rounded.text(likeness.toSinger(), 3)))
                .orElse(NONE));
        cells.add(remark(entry));
        return cells;
    }

    private static void measured(List<String> cells, Profile profile) {
        cells.add(Rounded.text(profile.total().realTimeFactor(profile.workload().songSeconds()), 3));
        for (PipelineStage stage : PipelineStage.values()) {
            cells.add(profile.stage(stage).map(BenchMarkdown::median).orElse(NONE));
        }
        cells.add(median(profile.total()));
        cells.add(String.valueOf(profile.stability().runs()));
    }

    private static void notRun(List<String> cells) {
        for (int cell = 0; cell < 7; cell++) {
            cells.add(NONE);
        }
    }

    private static String remark(BenchEntry entry) {
        String reason = entry.reason().map(MarkdownText::escaped).orElse("");
        return entry.profile()
                .map(profile -> profile.stability().settled() ? reason : ("not settled " + reason).strip())
                .orElse("not run: " + reason);
    }

    private static void comparison(MarkdownText text, TimeComparison comparison) {
        text.heading("## Comparison");
        ComparisonRule rule = comparison.rule();
        text.line("**" + (comparison.regressed() ? "Regression" : "No regression") + "**: "
                + "slower by more than %s %% counts, if the interval is without 0; all intervals hold together with %s %%."
                        .formatted(Rounded.text(100 * rule.threshold(), 1), Rounded.text(100 * rule.confidence(), 1)));
        text.line("");
        text.line("| Stage | Before (ms) | After (ms) | Change | Interval | Verdict |");
        text.line("|-------|-------------|------------|--------|----------|---------|");
        comparison.stages().forEach((stage, finding) -> finding(text, stage.title(), finding));
        finding(text, "Total", comparison.total());
        text.line("");
        text.line(
                switch (comparison.method()) {
                    case STORED ->
                        "Before is a stored profile: whatever else changed on the machine since then counts as a change.";
                    case INTERLEAVED ->
                        "Both took turns, %d runs each."
                                .formatted(comparison.after().total().size());
                });
        comparison.remarks().forEach(remark -> text.line("\n" + MarkdownText.escaped(remark)));
    }

    private static void finding(MarkdownText text, String title, Finding finding) {
        text.row(
                title,
                Rounded.text(finding.beforeMs(), 1),
                Rounded.text(finding.afterMs(), 1),
                percent(finding.ratio().ratio()),
                percent(finding.ratio().low()) + " to "
                        + percent(finding.ratio().high()),
                finding.change().key());
    }

    private static String percent(double ratio) {
        return Rounded.signed(100 * (ratio - 1), 1) + " %";
    }

    private static String median(StageProfile figures) {
        return Rounded.text(figures.milliseconds().p50(), 1);
    }
}
