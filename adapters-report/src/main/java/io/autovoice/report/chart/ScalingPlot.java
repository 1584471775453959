package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.Map;
import java.util.SortedMap;

/** Real-time factor over the length of the song: a level line where time grows in proportion. */
public final class ScalingPlot {
    private static final double LEFT = 68;
    private static final double RIGHT = 960;
    private static final double TOP = 26;
    private static final double BOTTOM = 226;
    private static final double BELOW = 34;
    private static final double MARGIN = 40; // of the outermost points from the edges

    private ScalingPlot() {}

    /** @param factors real-time factors by the song's length in seconds, two or more */
    public static void draw(Markup page, SortedMap<Integer, Double> factors) {
        Scale across =
                new Scale(Math.log(factors.firstKey()), Math.log(factors.lastKey()), LEFT + MARGIN, RIGHT - MARGIN);
        Scale upwards = Scale.upTo(
                factors.values().stream().mapToDouble(value -> value).max().orElse(1), BOTTOM, TOP);
        Frame.open(page, "scaling", "Real-time factor over the length of the song", BOTTOM + BELOW);
        ValueAxis.upwards(page, upwards, 4, LEFT, RIGHT);
        lengths(page, across, factors);
        page.empty("path", "class", "line after", "d", path(across, upwards, factors));
        factors.forEach(
                (length, factor) -> point(page, across.at(Math.log(length)), upwards.at(factor), length, factor));
        page.close().newLine();
    }

    private static void lengths(Markup page, Scale across, SortedMap<Integer, Double> factors) {
        page.open("g", "class", "axis");
        for (int length : factors.keySet()) {
            String x = number(across.at(Math.log(length)));
            page.empty("line", "x1", x, "x2", x, "y1", number(TOP), "y2", number(BOTTOM));
            page.element("text", length + " s", "x", x, "y", number(BOTTOM + 20), "text-anchor", "middle");
        }
        page.close().newLine();
    }

    private static String path(Scale across, Scale upwards, Map<Integer, Double> factors) {
        StringBuilder path = new StringBuilder();
        factors.forEach((length, factor) -> path.append(path.length() == 0 ? 'M' : 'L')
                .append(number(across.at(Math.log(length))))
                .append(' ')
                .append(number(upwards.at(factor))));
        return path.toString();
    }

    private static void point(Markup page, double x, double y, int length, double factor) {
        page.open("g", "class", "stage");
        page.element(
                "title",
                "%d s of song\n%s s to convert\nreal-time factor %s"
                        .formatted(length, Rounded.text(length * factor, 2), Rounded.text(factor, 4)));
        page.empty("circle", "class", "dot after", "cx", number(x), "cy", number(y), "r", "5");
        page.element(
                "text",
                Rounded.text(factor, 3),
                "x",
                number(x),
                "y",
                number(y - 12),
                "text-anchor",
                "middle",
                "class",
                "strong");
        page.close();
    }
}
