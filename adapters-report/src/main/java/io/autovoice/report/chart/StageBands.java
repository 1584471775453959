package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.plot.PlotArea;
import java.util.List;
import java.util.stream.Collectors;

/** The stages as bands behind what happened meanwhile, their names above where there is room. */
final class StageBands {
    static final double ABOVE = 24; // for the names
    private static final double CHARACTER = 7.6; // width of a letter of the plot's text

    private StageBands() {}

    static void draw(Markup page, PlotArea area, List<Span> spans) {
        page.open("g", "class", "bands");
        boolean dark = false;
        for (Span span : spans) {
            double from = area.x(span.startMs() / 1000);
            double width = Math.max(0, area.x((span.startMs() + span.durationMs()) / 1000) - from);
            page.empty(
                    "rect",
                    "class",
                    dark ? "band dark" : "band",
                    "x",
                    number(from),
                    "y",
                    number(area.top()),
                    "width",
                    number(width),
                    "height",
                    number(area.height()));
            if (span.title().length() * CHARACTER < width) {
                page.element(
                        "text",
                        span.title(),
                        "x",
                        number(from + width / 2),
                        "y",
                        number(area.top() - 8),
                        "text-anchor",
                        "middle");
            }
            dark = !dark;
        }
        page.close().newLine();
    }

    /** For the script. */
    static String joined(List<Span> spans) {
        return spans.stream()
                .map(span -> "%s|%s|%s"
                        .formatted(
                                span.title().replace('|', '/').replace(';', ','),
                                Rounded.text(span.startMs(), 2),
                                Rounded.text(span.startMs() + span.durationMs(), 2)))
                .collect(Collectors.joining(";"));
    }
}
