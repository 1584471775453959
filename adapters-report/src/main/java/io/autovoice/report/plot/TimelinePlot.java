package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import java.util.List;
import java.util.Optional;

/** When each stage ran, from the start of the run on, and on which engine. */
public final class TimelinePlot {
    private static final double LEFT = 170;
    private static final double ROW = 30;
    private static final double THICKNESS = 14;
    private static final double THINNEST = 1.5; // so that a short span is still seen

    private TimelinePlot() {}

    public static void draw(Markup page, BreakdownDocument breakdown) {
        List<Span> spans = breakdown.details().timeline();
        double seconds = breakdown.timingsMs().total() / 1000;
        PlotArea area = new PlotArea(LEFT, 4, PlotArea.PLOT_WIDTH - LEFT - 30, spans.size() * ROW, seconds);
        area.open(page, "timeline", "Timeline of the run: when each stage began and ended");
        TimeAxis.draw(page, area);
        for (int row = 0; row < spans.size(); row++) {
            Span span = spans.get(row);
            draw(page, area, span, engine(breakdown, span), area.top() + row * ROW);
        }
        page.close().newLine();
    }

    private static String device(Span span) {
        return span.device()
                .map(time -> "\nGPU: copies %s ms, kernels %s ms, engines %s ms"
                        .formatted(
                                Rounded.text(time.copies(), 2),
                                Rounded.text(time.kernels(), 2),
                                Rounded.text(time.engines(), 2)))
                .orElse("");
    }

    private static Optional<String> engine(BreakdownDocument breakdown, Span span) {
        return breakdown.details().engines().entrySet().stream()
                .filter(use -> use.getKey().key().equals(span.name()))
                .map(use -> use.getValue().used())
                .findFirst();
    }

    private static void draw(Markup page, PlotArea area, Span span, Optional<String> engine, double top) {
        double from = area.x(span.startMs() / 1000);
        double to = area.x((span.startMs() + span.durationMs()) / 1000);
        page.open("g", "class", span.isStage() ? "stage" : "outside");
        page.element(
                "title",
                "%s\nfrom %s s, for %s ms%s"
                        .formatted(
                                span.title(),
                                Rounded.text(span.startMs() / 1000, 3),
                                Rounded.text(span.durationMs(), 2),
                                engine.map(name -> "\non " + name).orElse("") + device(span)));
        page.element("text", span.title(), "x", "0", "y", number(top + ROW / 2 + 5), "class", "name");
        page.empty(
                "rect",
                "class",
                "bar",
                "x",
                number(from),
                "y",
                number(top + (ROW - THICKNESS) / 2),
                "width",
                number(Math.max(THINNEST, to - from)),
                "height",
                number(THICKNESS),
                "rx",
                "3");
        engine.ifPresent(name -> label(page, area, name, from, to, number(top + ROW / 2 + 5)));
        page.close().newLine();
    }

    /** Behind the bar, or before it where there is more room. */
    private static void label(Markup page, PlotArea area, String name, double from, double to, String base) {
        boolean behind = area.right() - to >= from - area.left();
        page.element(
                "text",
                name,
                "x",
                number(behind ? to + 8 : from - 8),
                "y",
                base,
                "text-anchor",
                behind ? "start" : "end",
                "class",
                "engine");
    }
}
