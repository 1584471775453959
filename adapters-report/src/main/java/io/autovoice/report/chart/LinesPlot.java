package io.autovoice.report.chart;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.report.document.Span;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.plot.PlotArea;
import io.autovoice.report.plot.TimeAxis;
import java.util.List;
import java.util.stream.Collectors;

/** Quantities of one unit over the time of a run, from zero up. */
public final class LinesPlot {
    private static final double LEFT = 68;
    private static final double RIGHT = 24;
    private static final double HEIGHT = 220;
    private static final int TICKS = 5;
    private static final int FEW = 60; // so many readings are shown one by one

    private final PlotArea area;
    private final Scale scale;

    private LinesPlot(PlotArea area, Scale scale) {
        this.area = area;
        this.scale = scale;
    }

    /**
     * @param name of the plot, for those who can't see it
     * @param most the least that the axis reaches, in the unit of the lines
     */
    public static void draw(Markup page, String name, List<Line> lines, List<Span> spans, double seconds, double most) {
        PlotArea area = new PlotArea(LEFT, StageBands.ABOVE, PlotArea.PLOT_WIDTH - LEFT - RIGHT, HEIGHT, seconds);
        double highest = lines.stream().mapToDouble(Line::most).reduce(Math.max(1, most), Math::max);
        area.open(
                page,
                "lines",
                name,
                area.hover(
                        "data-lines",
                        lines.stream().map(Line::joined).collect(Collectors.joining(";")),
                        "data-bands",
                        StageBands.joined(spans)));
        StageBands.draw(page, area, spans);
        new LinesPlot(area, Scale.upTo(highest, area.bottom(), area.top())).draw(page, lines);
        page.close().newLine();
    }

    private void draw(Markup page, List<Line> lines) {
        TimeAxis.draw(page, area);
        ValueAxis.upwards(page, scale, TICKS, area.left(), area.right());
        lines.forEach(line -> {
            page.empty("path", "class", "line " + line.style(), "d", path(line));
            if (line.values().size() <= FEW) {
                dots(page, line);
            }
        });
    }

    private String path(Line line) {
        StringBuilder path = new StringBuilder();
        for (int n = 0; n < line.values().size(); n++) {
            if (Double.isFinite(line.values().get(n))) {
                path.append(path.length() == 0 ? 'M' : 'L').append(x(line, n)).append(' ');
                path.append(number(scale.at(line.values().get(n))));
            }
        }
        return path.append(path.length() == 0 ? "M0 0" : "").toString();
    }

    private void dots(Markup page, Line line) {
        for (int n = 0; n < line.values().size(); n++) {
            if (Double.isFinite(line.values().get(n))) {
                page.empty(
                        "circle",
                        "class",
                        "dot " + line.style(),
                        "cx",
                        x(line, n),
                        "cy",
                        number(scale.at(line.values().get(n))),
                        "r",
                        "3");
            }
        }
    }

    private String x(Line line, int n) {
        return number(area.x(line.atMs().get(n) / 1000));
    }
}
