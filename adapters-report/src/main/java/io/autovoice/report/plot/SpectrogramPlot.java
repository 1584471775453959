package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.picture.Spectrogram;
import java.util.Base64;

/** Spectrograms in the same colours: the loudest point of all is the brightest. */
public final class SpectrogramPlot {
    private static final double LEFT = 68;
    private static final double RIGHT = 64;
    private static final double HEIGHT = 200;
    private static final double[] TICKS_HERTZ = {0, 500, 1000, 2000, 4000, 8000, 16_000};

    private SpectrogramPlot() {}

    public static void drawPair(Markup page, String firstTitle, Waveform first, String secondTitle, Waveform second) {
        Spectrogram before = Spectrogram.of(first);
        Spectrogram after = Spectrogram.of(second);
        double reference = Math.max(before.peakDb(), after.peakDb());
        draw(page, firstTitle, "before", before, first.seconds(), reference);
        draw(page, secondTitle, "after", after, second.seconds(), reference);
    }

    private static void draw(
            Markup page, String title, String kind, Spectrogram spectrogram, double seconds, double reference) {
        PlotArea area = new PlotArea(LEFT, 8, PlotArea.PLOT_WIDTH - LEFT - RIGHT, HEIGHT, seconds);
        page.open("figure");
        page.open("figcaption").element("span", title, "class", "key " + kind);
        page.text(" brightest %s dBFS, darkest %s dBFS"
                        .formatted(Rounded.signed(reference, 0), Rounded.signed(reference - Spectrogram.RANGE_DB, 0)))
                .close();
        draw(page, area, title, spectrogram, reference);
        page.close().newLine();
    }

    /**
     * One that stands beside others.
     *
     * @param referenceDb the brightest colour, the same for all
     */
    public static void drawNarrow(
            Markup page, String title, Spectrogram spectrogram, double seconds, double referenceDb) {
        draw(page, PlotArea.narrow(HEIGHT, seconds), title, spectrogram, referenceDb);
    }

    private static void draw(Markup page, PlotArea area, String title, Spectrogram spectrogram, double reference) {
        area.open(
                page,
                "spectrogram",
                "Spectrogram, " + title + ": time to the right, frequency upwards, louder is brighter",
                area.hover("data-top-hertz", Rounded.text(spectrogram.topHertz(), 0)));
        TimeAxis.draw(page, area);
        drawFrequencies(page, area, spectrogram);
        page.empty(
                "image",
                "x",
                number(area.left()),
                "y",
                number(area.top()),
                "width",
                number(area.width()),
                "height",
                number(area.height()),
                "preserveAspectRatio",
                "none",
                "href",
                "data:image/png;base64," + Base64.getEncoder().encodeToString(spectrogram.png(reference)));
        page.close();
    }

    private static void drawFrequencies(Markup page, PlotArea area, Spectrogram spectrogram) {
        page.open("g", "class", "axis");
        for (double hertz : TICKS_HERTZ) {
            if (hertz <= spectrogram.topHertz()) {
                double y = area.bottom() - area.height() * spectrogram.height(hertz);
                page.empty(
                        "line",
                        "x1",
                        number(area.left() - 5),
                        "x2",
                        number(area.left()),
                        "y1",
                        number(y),
                        "y2",
                        number(y));
                page.element(
                        "text",
                        kilohertz(hertz) + (area.isNarrow() ? "k" : " kHz"),
                        "x",
                        number(area.left() - 8),
                        "y",
                        number(y + 5),
                        "text-anchor",
                        "end");
            }
        }
        page.close();
    }

    private static String kilohertz(double hertz) {
        return Rounded.shortest(hertz / 1000).stripTrailingZeros().toPlainString();
    }
}
