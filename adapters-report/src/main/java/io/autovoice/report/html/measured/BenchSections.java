package io.autovoice.report.html.measured;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.chart.ChangePlot;
import io.autovoice.report.chart.EntriesPlot;
import io.autovoice.report.document.BenchDocument;
import io.autovoice.report.document.BenchDocument.Entry;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.Arrays;
import java.util.List;

/** Runs beside each other: combinations of device and preset, and before and after. */
public final class BenchSections {
    private BenchSections() {}

    public static void write(Markup page, BenchDocument bench) {
        if (!bench.changes().isEmpty()) {
            changes(page, bench);
        }
        if (!bench.entries().isEmpty()) {
            entries(page, bench);
        }
    }

    private static void changes(Markup page, BenchDocument bench) {
        Section.open(page, "change", "Before and after");
        page.element(
                "p",
                "Right of zero is slower. Where the interval holds zero, the difference may be noise.",
                "class",
                "legend");
        page.open("figure", "class", "scroll");
        ChangePlot.draw(page, bench.changes());
        page.close();
        Section.openFigures(page, "Stage", "Before (ms)", "After (ms)", "Ratio", "Interval", "Finding");
        bench.changes()
                .forEach((stage, change) -> Section.figuresRow(
                        page,
                        Span.titleOf(stage),
                        Rounded.text(change.beforeMs(), 1),
                        Rounded.text(change.afterMs(), 1),
                        Rounded.text(change.ratio(), 3),
                        Rounded.text(change.low(), 3) + " to " + Rounded.text(change.high(), 3),
                        change.verdict()));
        Section.closeTable(page);
        page.close();
    }

    private static void entries(Markup page, BenchDocument bench) {
        List<Entry> run = bench.entries().stream()
                .filter(entry -> !entry.stagesMs().isEmpty())
                .toList();
        Section.open(page, "combinations", "Runs beside each other");
        if (!run.isEmpty()) {
            page.open("p", "class", "legend");
            Arrays.stream(PipelineStage.values())
                    .forEach(stage -> Section.key(page, stage.title(), "stage-" + stage.ordinal()));
            page.close().open("figure", "class", "scroll");
            EntriesPlot.draw(page, run);
            page.close();
        }
        Section.openTable(page, "Combination", "Median (ms)", "RTF", "Not run because");
        bench.entries()
                .forEach(entry -> Section.row(
                        page,
                        entry.title(),
                        Rounded.text(entry.stagesMs().getOrDefault(RunEvent.KEY, Double.NaN), 1),
                        Rounded.text(entry.realTimeFactor(), 4),
                        entry.stagesMs().isEmpty() ? entry.reason().orElse("–") : "–"));
        Section.closeTable(page);
        page.close();
    }
}
