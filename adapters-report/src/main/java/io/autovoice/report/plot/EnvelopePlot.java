package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.picture.Envelope;

/** A waveform from end to end. */
public final class EnvelopePlot {
    private static final double LEFT = 68;
    private static final double RIGHT = 64;
    private static final double HEIGHT = 96;
    private static final int COLUMNS = 800;

    private EnvelopePlot() {}

    /**
     * @param kind before or after
     */
    public static void draw(Markup page, String title, String kind, Waveform waveform) {
        Envelope envelope = Envelope.of(waveform, COLUMNS);
        PlotArea area = new PlotArea(LEFT, 8, PlotArea.PLOT_WIDTH - LEFT - RIGHT, HEIGHT, waveform.seconds());
        String peak = envelope.peak() > 0 ? Rounded.signed(20 * Math.log10(envelope.peak()), 1) + " dBFS" : "silent";
        page.open("figure");
        page.open("figcaption").element("span", title, "class", "key " + kind);
        page.text(" peak " + peak).close();
        area.open(page, "envelope", "Waveform, " + title + ", peak " + peak, area.hover());
        TimeAxis.draw(page, area);
        double middle = area.top() + area.height() / 2;
        drawLevel(page, area, "+1", area.top());
        drawLevel(page, area, "0", middle);
        drawLevel(page, area, "−1", area.bottom());
        page.empty("path", "class", "area " + kind, "d", outline(envelope, area, middle));
        page.close().close().newLine();
    }

    private static void drawLevel(Markup page, PlotArea area, String label, double y) {
        page.open("g", "class", "axis");
        page.empty("line", "x1", number(area.left()), "x2", number(area.right()), "y1", number(y), "y2", number(y));
        page.element("text", label, "x", number(area.left() - 10), "y", number(y + 5), "text-anchor", "end");
        page.close();
    }

    /** Along the highest samples to the right, and back along the lowest. */
    private static String outline(Envelope envelope, PlotArea area, double middle) {
        StringBuilder path = new StringBuilder();
        int columns = envelope.columns();
        for (int column = 0; column < columns; column++) {
            append(path, area, column, columns, middle - height(area, envelope.highest(column)));
        }
        for (int column = columns - 1; column >= 0; column--) {
            append(path, area, column, columns, middle - height(area, envelope.lowest(column)));
        }
        return path.append('Z').toString();
    }

    private static double height(PlotArea area, float sample) {
        return Math.max(-1, Math.min(1, sample)) * area.height() / 2;
    }

    private static void append(StringBuilder path, PlotArea area, int column, int columns, double y) {
        double x = area.left() + area.width() * (column + 0.5) / columns;
        path.append(path.length() == 0 ? 'M' : 'L')
                .append(number(x))
                .append(' ')
                .append(number(y));
    }
}
