package io.autovoice.report.chart;

import io.autovoice.report.markup.Markup;
import io.autovoice.report.plot.PlotArea;

/** The picture around a plot that has no time axis. */
final class Frame {
    private Frame() {}

    static void open(Markup page, String kind, String name, double height) {
        page.open(
                "svg",
                "class",
                "plot " + kind,
                "viewBox",
                "0 0 " + PlotArea.number(PlotArea.PLOT_WIDTH) + " " + PlotArea.number(height),
                "role",
                "img",
                "aria-label",
                name);
    }
}
