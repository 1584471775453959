package io.autovoice.report.plot;

import static io.autovoice.report.plot.PlotArea.number;

import io.autovoice.application.ConvertedSong;
import io.autovoice.domain.technique.Technique;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.Locale;
import java.util.Optional;

/** F0 before and after on a logarithmic axis: a semitone is as high everywhere. */
public final class PitchPlot {
    private static final double LEFT = 68;
    private static final double RIGHT = 64;
    private static final double HEIGHT = 300;
    private static final double NARROW_HEIGHT = 170;
    private static final int[] NATURAL = {0, 2, 4, 5, 7, 9, 11}; // C D E F G A B, above C

    private final PlotArea area;
    private final PitchScale scale;

    private PitchPlot(PlotArea area, PitchScale scale) {
        this.area = area;
        this.scale = scale;
    }

    public static void draw(Markup page, ConvertedSong song, double seconds) {
        PlotArea area = new PlotArea(LEFT, 10, PlotArea.PLOT_WIDTH - LEFT - RIGHT, HEIGHT, seconds);
        PitchLines lines = new PitchLines(song.sourceF0(), song.targetF0(), song.techniques(), "before", "after");
        draw(page, area, lines, PitchScale.of(lines.contours()));
    }

    /**
     * One that stands beside others.
     *
     * @param scale the same for all
     */
    public static void drawNarrow(Markup page, PitchLines lines, Optional<PitchScale> scale, double seconds) {
        draw(page, PlotArea.narrow(NARROW_HEIGHT, seconds), lines, scale);
    }

    private static void draw(Markup page, PlotArea area, PitchLines lines, Optional<PitchScale> scale) {
        if (PitchScale.of(lines.contours()).isEmpty() || scale.isEmpty()) {
            page.element("p", "Nothing in this song is voiced: there is no pitch to show.", "class", "absent");
            return;
        }
        new PitchPlot(area, scale.get()).draw(page, lines);
    }

    private void draw(Markup page, PitchLines lines) {
        ThinnedContour before = ThinnedContour.of(lines.before(), area.seconds());
        ThinnedContour after = ThinnedContour.of(lines.after(), area.seconds());
        area.open(
                page,
                "pitch",
                "Pitch over time, %s, as notes; the text below sums it up".formatted(lines.named()),
                area.hover(
                        "data-before",
                        before.joined(),
                        "data-after",
                        after.joined(),
                        "data-names",
                        lines.beforeName() + "," + lines.afterName()));
        TimeAxis.draw(page, area);
        drawNotes(page);
        lines.techniques().forEach(technique -> draw(page, technique));
        page.empty("path", "class", "line before", "d", path(before));
        page.empty("path", "class", "line after", "d", path(after));
        page.close().newLine();
    }

    private void drawNotes(Markup page) {
        page.open("g", "class", "axis");
        for (int note = (int) Math.ceil(scale.lowest()); note <= scale.highest(); note++) {
            if (labelled(note)) {
                String y = number(y(note));
                String base = number(y(note) + 5);
                page.empty("line", "x1", number(area.left()), "x2", number(area.right()), "y1", y, "y2", y);
                page.element("text", Notes.name(note), "x", number(area.left() - 10), "y", base, "text-anchor", "end");
                if (!area.isNarrow()) {
                    String hertz = Rounded.text(Notes.hertz(note), 0) + " Hz";
                    page.element("text", hertz, "x", number(area.right() + 8), "y", base);
                }
            }
        }
        page.close().newLine();
    }

    /** All natural notes within an octave or so, then C, E, G, and from three octaves on C alone. */
    private boolean labelled(int note) {
        int degree = Math.floorMod(note, Notes.PER_OCTAVE);
        double range = scale.semitones();
        if (range > 3 * Notes.PER_OCTAVE) {
            return degree == 0;
        }
        if (range > 1.5 * Notes.PER_OCTAVE) {
            return degree == 0 || degree == 4 || degree == 7;
        }
        for (int natural : NATURAL) {
            if (degree == natural) {
                return true;
            }
        }
        return false;
    }

    private void draw(Markup page, Technique technique) {
        double from = area.x(Math.min(area.seconds(), technique.startSeconds()));
        double to = area.x(Math.min(area.seconds(), technique.endSeconds()));
        page.open(
                "rect",
                "class",
                "technique",
                "x",
                number(from),
                "y",
                number(area.top()),
                "width",
                number(to - from),
                "height",
                number(area.height()));
        page.element(
                "title",
                "%s, %s Hz, %s cents"
                        .formatted(
                                technique.kind().name().toLowerCase(Locale.ROOT),
                                Rounded.text(technique.rateHertz(), 1),
                                Rounded.text(technique.extentCents(), 0)));
        page.close();
    }

    private double y(double note) {
        return area.bottom() - area.height() * scale.height(note);
    }

    /** One piece a voiced stretch; a stretch of one point is a dot, thanks to round ends. */
    private String path(ThinnedContour contour) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int point = 0; point < contour.hertz().length; point++) {
            float hertz = contour.hertz()[point];
            if (Float.isNaN(hertz)) {
                drawing = false;
                continue;
            }
            String x = number(area.left() + area.width() * contour.share(point));
            path.append(drawing ? 'L' : 'M').append(x).append(' ').append(number(y(Notes.number(hertz))));
            path.append(drawing ? "" : "h0");
            drawing = true;
        }
        return path.toString();
    }
}
