package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How the times of many runs lie around their median: a row for each stage, a dot for each run from the first, above, to the last, below, in
 * percent of the row's own median, so that short and long stages can be compared.
 */
public final class SpreadPlot {
    private static final double LEFT = 150;
    private static final double RIGHT = 830; // figures stand behind
    private static final double ROW = 58;
    private static final double TOP = 8;
    private static final double BELOW = 32;
    private static final double NARROWEST = 4; // percent, so that nothing is blown up that is hardly there

    private final Scale scale;

    private SpreadPlot(Scale scale) {
        this.scale = scale;
    }

    public static void draw(Markup page, Profile profile) {
        Map<String, Summary> rows = new LinkedHashMap<>();
        for (PipelineStage stage : PipelineStage.values()) {
            profile.stage(stage).ifPresent(each -> rows.put(stage.title(), each.milliseconds()));
        }
        rows.put("Total", profile.total().milliseconds());
        double bottom = TOP + rows.size() * ROW;
        double below = rows.values().stream()
                .mapToDouble(times -> percent(times.min(), times))
                .reduce(100 - NARROWEST / 2, Math::min);
        double above = rows.values().stream()
                .mapToDouble(times -> percent(times.max(), times))
                .reduce(100 + NARROWEST / 2, Math::max);
        double margin = (above - below) / 40;
        Scale scale = new Scale(below - margin, above + margin, LEFT, RIGHT);
        Frame.open(
                page,
                "spread",
                "Times of all runs in percent of each stage's median; the table below has them",
                bottom + BELOW);
        ValueAxis.across(page, scale, 7, TOP, bottom, " %");
        int row = 0;
        for (Map.Entry<String, Summary> each : rows.entrySet()) {
            new SpreadPlot(scale).draw(page, each.getKey(), each.getValue(), TOP + row * ROW);
            row++;
        }
        page.close().newLine();
    }

    private void draw(Markup page, String title, Summary times, double top) {
        double middle = top + ROW / 2;
        page.open("g", "class", "stage");
        page.element("title", described(title, times));
        page.empty("rect", "class", "hit", "x", "0", "y", number(top), "width", "1000", "height", number(ROW));
        page.element("text", title, "x", "0", "y", number(middle + 5), "class", "name");
        double from = x(times.min(), times);
        page.empty(
                "rect",
                "class",
                "range",
                "x",
                number(from),
                "y",
                number(top + 6),
                "width",
                number(Math.max(1, x(times.max(), times) - from)),
                "height",
                number(ROW - 12),
                "rx",
                "4");
        mark(page, "median", OptionalDouble.of(times.p50()), times, top);
        mark(page, "p90", times.p90(), times, top);
        mark(page, "p99", times.p99(), times, top);
        page.element(
                "text",
                Rounded.text(times.p50(), 1) + " ms",
                "x",
                "998",
                "y",
                number(middle + 5),
                "text-anchor",
                "end",
                "class",
                "strong");
        page.close();
        dots(page, title, times, top);
        page.newLine();
    }

    private void mark(Markup page, String kind, OptionalDouble value, Summary times, double top) {
        value.ifPresent(at -> {
            String x = number(x(at, times));
            page.empty(
                    "line",
                    "class",
                    "mark " + kind,
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    number(top + 4),
                    "y2",
                    number(top + ROW - 4));
        });
    }

    private void dots(Markup page, String title, Summary times, double top) {
        int count = times.n();
        for (int run = 0; run < count; run++) {
            double value = times.values().get(run);
            page.open(
                    "circle",
                    "class",
                    "dot",
                    "cx",
                    number(x(value, times)),
                    "cy",
                    number(top + 11 + (ROW - 22) * (run + 0.5) / count),
                    "r",
                    count > 20 ? "2.5" : "3.5");
            page.element(
                    "title",
                    "%s, run %d of %d\n%s ms, %s %% of the median"
                            .formatted(
                                    title,
                                    run + 1,
                                    count,
                                    Rounded.text(value, 2),
                                    Rounded.text(percent(value, times), 1)));
            page.close();
        }
    }

    private double x(double value, Summary times) {
        return scale.at(percent(value, times));
    }

    private static double percent(double value, Summary times) {
        return times.p50() > 0 ? 100 * value / times.p50() : 100;
    }

    private static String described(String title, Summary times) {
        return "%s, %d runs\nmin %s ms\np50 %s ms\np90 %s\np99 %s\nmax %s ms"
                .formatted(
                        title,
                        times.n(),
                        Rounded.text(times.min(), 2),
                        Rounded.text(times.p50(), 2),
                        orWhy(times.p90(), 10),
                        orWhy(times.p99(), 100),
                        Rounded.text(times.max(), 2));
    }

    private static String orWhy(OptionalDouble value, int least) {
        return value.isPresent() ? Rounded.text(value.getAsDouble(), 2) + " ms" : "needs " + least + " runs";
    }
}
