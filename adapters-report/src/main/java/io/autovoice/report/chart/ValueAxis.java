package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.markup.Markup;

/** Ticks of a scale, each with a line across the plot. */
final class ValueAxis {
    private ValueAxis() {}

    /** Labels at the left. */
    static void upwards(Markup page, Scale scale, int most, double left, double right) {
        page.open("g", "class", "axis");
        for (double tick : scale.ticks(most)) {
            String y = number(scale.at(tick));
            page.empty("line", "x1", number(left), "x2", number(right), "y1", y, "y2", y);
            page.element(
                    "text",
                    Scale.label(tick),
                    "x",
                    number(left - 10),
                    "y",
                    number(scale.at(tick) + 5),
                    "text-anchor",
                    "end");
        }
        page.close().newLine();
    }

    /** Labels below. */
    static void across(Markup page, Scale scale, int most, double top, double bottom, String unit) {
        page.open("g", "class", "axis");
        for (double tick : scale.ticks(most)) {
            String x = number(scale.at(tick));
            page.empty("line", "x1", x, "x2", x, "y1", number(top), "y2", number(bottom));
            page.element("text", Scale.label(tick) + unit, "x", x, "y", number(bottom + 20), "text-anchor", "middle");
        }
        page.close().newLine();
    }
}
