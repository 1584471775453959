package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.Locale;

/** Ticks in time: about ten across a page, at round distances. */
public final class TimeAxis {
    private static final double[] STEPS = {
        0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600
    };
    private static final double TICK_WIDTH = 100; // of the plot, at least
    private static final double MINUTES_FROM = 120; // shorter times are in seconds

    private TimeAxis() {}

    public static void draw(Markup page, PlotArea area) {
        double step = step(area.seconds(), (int) (area.plotWidth() / TICK_WIDTH));
        page.open("g", "class", "axis");
        for (int i = 0; i * step <= area.seconds() * (1 + 1e-9); i++) {
            String x = number(area.x(i * step));
            page.empty("line", "x1", x, "x2", x, "y1", number(area.top()), "y2", number(area.bottom()));
            page.element(
                    "text",
                    label(i * step, step, area.seconds()),
                    "x",
                    x,
                    "y",
                    number(area.bottom() + 20),
                    "text-anchor",
                    "middle");
        }
        page.close().newLine();
    }

    static double step(double seconds, int mostTicks) {
        for (double step : STEPS) {
            if (seconds / step <= mostTicks) {
                return step;
            }
        }
        return 3600 * Math.ceil(seconds / 3600 / mostTicks);
    }

    static String label(double atSeconds, double step, double seconds) {
        if (seconds <= MINUTES_FROM) {
            int digits = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
            return Rounded.text(atSeconds, digits) + " s";
        }
        return clock(atSeconds);
    }

    /** 2:05 or 1:02:05. */
    static String clock(double seconds) {
        long whole = Math.round(seconds);
        long hours = whole / 3600;
        return hours > 0
                ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
