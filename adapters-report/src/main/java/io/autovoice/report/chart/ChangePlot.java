package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.BenchDocument.Change;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import java.util.Map;

/** How much longer each stage takes than before, with the interval in which the truth lies: what crosses zero may be noise. */
public final class ChangePlot {
    private static final double LEFT = 150;
    private static final double RIGHT = 780; // words stand behind
    private static final double ROW = 44;
    private static final double TOP = 8;
    private static final double BELOW = 32;
    private static final double NARROWEST = 5; // percent to either side

    private final Scale scale;

    private ChangePlot(Scale scale) {
        this.scale = scale;
    }

    /** @param changes by stage and total, at least one */
    public static void draw(Markup page, Map<String, Change> changes) {
        double below = changes.values().stream()
                .mapToDouble(change -> percent(change.low()))
                .reduce(-NARROWEST, Math::min);
        double above = changes.values().stream()
                .mapToDouble(change -> percent(change.high()))
                .reduce(NARROWEST, Math::max);
        double margin = (above - below) / 40;
        double bottom = TOP + changes.size() * ROW;
        Frame.open(
                page, "change", "Change of the time of each stage in percent; the table below has it", bottom + BELOW);
        ChangePlot plot = new ChangePlot(new Scale(below - margin, above + margin, LEFT, RIGHT));
        ValueAxis.across(page, plot.scale, 6, TOP, bottom, " %");
        String zero = number(plot.scale.at(0));
        page.empty("line", "class", "zero", "x1", zero, "x2", zero, "y1", number(TOP), "y2", number(bottom));
        double top = TOP;
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            plot.draw(page, Span.titleOf(change.getKey()), change.getValue(), top);
            top += ROW;
        }
        page.close().newLine();
    }

    private void draw(Markup page, String title, Change change, double top) {
        String middle = number(top + ROW / 2);
        String base = number(top + ROW / 2 + 5);
        page.open("g", "class", "interval " + change.verdict());
        page.element("title", described(title, change));
        page.empty("rect", "class", "hit", "x", "0", "y", number(top), "width", "1000", "height", number(ROW));
        page.element("text", title, "x", "0", "y", base, "class", "name");
        page.empty(
                "line",
                "class",
                "whisker",
                "x1",
                number(scale.at(percent(change.low()))),
                "x2",
                number(scale.at(percent(change.high()))),
                "y1",
                middle,
                "y2",
                middle);
        page.empty("circle", "class", "dot", "cx", number(scale.at(percent(change.ratio()))), "cy", middle, "r", "5");
        page.element(
                "text",
                change.verdict() + " " + Rounded.signed(percent(change.ratio()), 1) + " %",
                "x",
                "998",
                "y",
                base,
                "text-anchor",
                "end",
                "class",
                "strong");
        page.close().newLine();
    }

    private static String described(String title, Change change) {
        return "%s: %s\n%s %% (%s to %s %%)\nmedian before %s ms\nmedian after %s ms"
                .formatted(
                        title,
                        change.verdict(),
                        Rounded.signed(percent(change.ratio()), 1),
                        Rounded.signed(percent(change.low()), 1),
                        Rounded.signed(percent(change.high()), 1),
                        Rounded.text(change.beforeMs(), 2),
                        Rounded.text(change.afterMs(), 2));
    }

    private static double percent(double ratio) {
        return 100 * (ratio - 1);
    }
}
