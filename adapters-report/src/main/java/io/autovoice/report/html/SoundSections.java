package io.autovoice.report.html;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.ConvertedStems;
import io.autovoice.application.report.RunReport;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import io.autovoice.report.plot.EnvelopePlot;
import io.autovoice.report.plot.Notes;
import io.autovoice.report.plot.PitchPlot;
import io.autovoice.report.plot.SpectrogramPlot;
import java.util.List;
import java.util.Optional;

/** What is seen of the sound itself: pitch, waveforms, spectrograms. */
final class SoundSections {
    private SoundSections() {}

    static void write(Markup page, Optional<RunReport> run) {
        run.ifPresentOrElse(report -> write(page, report), () -> absent(page));
    }

    private static void absent(Markup page) {
        Section.open(page, "sound", "Pitch, waveforms and spectrograms");
        page.element(
                "p",
                "Not recorded: this page was made from the JSON files of the folder, which hold no sound.",
                "class",
                "absent");
        page.close();
    }

    private static void write(Markup page, RunReport report) {
        pitch(page, report);
        Section.open(page, "waveforms", "Waveforms");
        EnvelopePlot.draw(page, "before", "before", report.before());
        EnvelopePlot.draw(page, "after", "after", report.converted().song());
        page.close();
        Section.open(page, "song-spectrograms", "Spectrograms of the song");
        SpectrogramPlot.drawPair(
                page, "before", report.before(), "after", report.converted().song());
        page.close();
        voices(page, report.converted().stems());
    }

    private static void pitch(Markup page, RunReport report) {
        ConvertedSong song = report.converted();
        Section.open(page, "pitch", "Pitch");
        page.open("p", "class", "legend")
                .element("span", "before", "class", "key before")
                .text(" ");
        page.element("span", "after", "class", "key after").text(" ");
        if (!song.techniques().isEmpty()) {
            page.element("span", "vibrato or melisma", "class", "key technique");
        }
        page.close().open("figure", "class", "scroll");
        PitchPlot.draw(page, song, report.before().seconds());
        page.close();
        Section.list(page, List.of("Before: " + summary(song.sourceF0()), "After: " + summary(song.targetF0())));
        page.close();
    }

    private static String summary(F0Contour contour) {
        return contour.median().isEmpty()
                ? "nothing is voiced."
                : "median %s, nine tenths of it from %s to %s."
                        .formatted(note(contour, 0.5), note(contour, 0.05), note(contour, 0.95));
    }

    private static String note(F0Contour contour, double quantile) {
        return Notes.described(contour.quantile(quantile).orElse(Double.NaN));
    }

    private static void voices(Markup page, Optional<ConvertedStems> stems) {
        Section.open(page, "voice-spectrograms", "Spectrograms of the voices");
        stems.ifPresentOrElse(
                each -> SpectrogramPlot.drawPair(
                        page, "the singer of the song", each.vocals(), "the new voice", each.converted()),
                () -> page.element("p", "Not recorded: the stems were not kept.", "class", "absent"));
        page.close();
    }
}
