package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.BenchDocument.Entry;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.List;

/** Combinations beside each other: a bar each, made of the medians of its stages. */
public final class EntriesPlot {
    private static final double LEFT = 270;
    private static final double RIGHT = 820; // the total stands behind
    private static final double ROW = 38;
    private static final double THICKNESS = 18;
    private static final double TOP = 4;
    private static final double BELOW = 32;

    private EntriesPlot() {}

    /** @param entries those that were run, at least one */
    public static void draw(Markup page, List<Entry> entries) {
        double longest = entries.stream().mapToDouble(EntriesPlot::total).max().orElse(0);
        Scale scale = Scale.upTo(longest / 1000, LEFT, RIGHT);
        double bottom = TOP + entries.size() * ROW;
        Frame.open(page, "entries", "Median time of each combination; the table below has it", bottom + BELOW);
        ValueAxis.across(page, scale, 5, TOP, bottom, " s");
        for (int row = 0; row < entries.size(); row++) {
            draw(page, entries.get(row), scale, TOP + row * ROW);
        }
        page.close().newLine();
    }

    private static void draw(Markup page, Entry entry, Scale scale, double top) {
        String base = number(top + ROW / 2 + 5);
        page.element("text", entry.title(), "x", "0", "y", base, "class", "name");
        double done = 0;
        for (PipelineStage stage : PipelineStage.values()) {
            double time = entry.stagesMs().getOrDefault(stage.key(), 0.0);
            piece(page, entry, stage.title(), "stage-" + stage.ordinal(), scale, top, done, time);
            done += time;
        }
        piece(page, entry, "Outside the stages", "rest", scale, top, done, Math.max(0, total(entry) - done));
        page.element(
                "text",
                Rounded.text(total(entry) / 1000, 2) + " s, RTF " + Rounded.text(entry.realTimeFactor(), 3),
                "x",
                "998",
                "y",
                base,
                "text-anchor",
                "end",
                "class",
                "strong");
        page.newLine();
    }

    private static void piece(
            Markup page, Entry entry, String stage, String style, Scale scale, double top, double from, double time) {
        if (!(time > 0)) {
            return;
        }
        double left = scale.at(from / 1000);
        page.open(
                "rect",
                "class",
                "piece " + style,
                "x",
                number(left),
                "y",
                number(top + (ROW - THICKNESS) / 2),
                "width",
                number(scale.at((from + time) / 1000) - left),
                "height",
                number(THICKNESS));
        page.element(
                "title",
                "%s\n%s: %s ms, %s %% of the total"
                        .formatted(
                                entry.title(),
                                stage,
                                Rounded.text(time, 2),
                                Rounded.text(100 * time / total(entry), 1)));
        page.close();
    }

    private static double total(Entry entry) {
        return entry.stagesMs().getOrDefault(RunEvent.KEY, 0.0);
    }
}
