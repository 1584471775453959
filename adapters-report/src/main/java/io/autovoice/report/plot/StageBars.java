package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;

/** One bar a stage, as a share of the total; what was spent outside the stages below, in grey. */
public final class StageBars {
    private static final double LEFT = 170;
    private static final double WIDTH = 590;
    private static final double ROW = 38;
    private static final double THICKNESS = 16;

    private StageBars() {}

    private record Bar(String title, double milliseconds, double percentage, boolean stage, boolean skipped) {}

    public static void draw(Markup page, BreakdownDocument breakdown) {
        List<Bar> bars = bars(breakdown);
        page.open(
                "svg",
                "class",
                "plot bars",
                "viewBox",
                "0 0 " + number(PlotArea.PLOT_WIDTH) + " " + number(bars.size() * ROW),
                "role",
                "img",
                "aria-label",
                "Bars of the time of each stage; the table below has the same figures");
        for (int row = 0; row < bars.size(); row++) {
            draw(page, bars.get(row), row * ROW);
        }
        page.close().newLine();
    }

    private static void draw(Markup page, Bar bar, double top) {
        double y = top + (ROW - THICKNESS) / 2;
        String time = Rounded.text(bar.milliseconds(), 2) + " ms";
        String share = Rounded.text(bar.percentage(), 1) + "%";
        String base = number(top + ROW / 2 + 5);
        page.open("g", "class", bar.stage() ? "stage" : "outside");
        page.element(
                "title",
                bar.title() + ": " + time + ", " + share + " of the total"
                        + (bar.skipped() ? " (skipped: there was nothing to do)" : ""));
        page.element("text", bar.title(), "x", "0", "y", base, "class", "name");
        rectangle(page, "track", y, WIDTH);
        rectangle(page, "bar", y, WIDTH * Math.max(0, Math.min(100, bar.percentage())) / 100);
        page.element("text", bar.skipped() ? "skipped" : time, "x", "892", "y", base, "text-anchor", "end");
        page.element("text", share, "x", "998", "y", base, "text-anchor", "end", "class", "strong");
        page.close().newLine();
    }

    private static void rectangle(Markup page, String kind, double y, double width) {
        page.empty(
                "rect",
                "class",
                kind,
                "x",
                number(LEFT),
                "y",
                number(y),
                "width",
                number(width),
                "height",
                number(THICKNESS),
                "rx",
                "4");
    }

    private static List<Bar> bars(BreakdownDocument breakdown) {
        List<Bar> bars = new ArrayList<>();
        for (PipelineStage stage : PipelineStage.values()) {
            boolean skipped = breakdown.details().skipped().contains(stage);
            bars.add(new Bar(
                    stage.title(),
                    breakdown.timingsMs().of(stage),
                    breakdown.percentages().of(stage),
                    true,
                    skipped));
        }
        double total = Math.max(1e-9, breakdown.timingsMs().total());
        breakdown
                .details()
                .outsideMs()
                .forEach((name, time) -> bars.add(new Bar(Span.titleOf(name), time, 100 * time / total, false, false)));
        return bars;
    }
}
