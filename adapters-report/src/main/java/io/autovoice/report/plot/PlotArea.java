package io.autovoice.report.plot;

import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;

/** The rectangle within a plot where data is drawn, in the plot's units; time runs from left to right. */
public record PlotArea(double left, double top, double width, double height, double seconds, double plotWidth) {
    public static final double PLOT_WIDTH = 1000;
    private static final double NARROW_WIDTH = 560; // two stand side by side
    private static final double NARROW_LEFT = 58;
    private static final double NARROW_RIGHT = 20;
    private static final double BELOW = 34; // for the time axis

    /** In a plot as wide as the page. */
    public PlotArea(double left, double top, double width, double height, double seconds) {
        this(left, top, width, height, seconds, PLOT_WIDTH);
    }

    /** In a plot half as wide; all such have one time axis. */
    static PlotArea narrow(double height, double seconds) {
        return new PlotArea(NARROW_LEFT, 8, NARROW_WIDTH - NARROW_LEFT - NARROW_RIGHT, height, seconds, NARROW_WIDTH);
    }

    public boolean isNarrow() {
        return plotWidth < PLOT_WIDTH;
    }

    public double x(double atSeconds) {
        return left + width * atSeconds / Math.max(1e-9, seconds);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    /** Opens the picture around this area, with a name for those who can't see it. */
    public Markup open(Markup page, String kind, String label, Object... attributes) {
        Object[] all = new Object[attributes.length + 8];
        System.arraycopy(
                new Object[] {
                    "class",
                    "plot " + kind,
                    "viewBox",
                    "0 0 " + number(plotWidth) + " " + number(bottom() + BELOW),
                    "role",
                    "img",
                    "aria-label",
                    label
                },
                0,
                all,
                0,
                8);
        System.arraycopy(attributes, 0, all, 8, attributes.length);
        return page.open("svg", all);
    }

    /** What the script needs to find the time under the pointer. */
    public Object[] hover(Object... more) {
        Object[] area = {
            "data-left",
            number(left),
            "data-width",
            number(width),
            "data-top",
            number(top),
            "data-height",
            number(height),
            "data-seconds",
            Rounded.text(seconds, 3)
        };
        Object[] all = new Object[area.length + more.length];
        System.arraycopy(area, 0, all, 0, area.length);
        System.arraycopy(more, 0, all, area.length, more.length);
        return all;
    }

    public static String number(double coordinate) {
        return Rounded.text(coordinate, 1);
    }
}
