package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.html.Asset;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.picture.Spectrogram;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** index.html: needs no network, only the audio files in the folder beside it. */
public final class ComparisonPage {
    public static final String FILE = "index.html";
    /** The folder of the audio files. */
    public static final String AUDIO = "audio";

    private static final String OFFLINE = "default-src 'none'; img-src data:; media-src 'self' file:; "
            + "style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private ComparisonPage() {}

    /** Where a track lies, seen from the page. */
    public static String link(Track track) {
        return AUDIO + "/" + track.fileName();
    }

    /**
     * @param pictures of the voices alone
     */
    public static String of(Comparison comparison, Map<Track, Spectrogram> pictures) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        head(page, comparison);
        page.open("body").open("main");
        header(page, comparison);
        SummaryTable.write(page, comparison);
        CellCards.write(page, comparison, pictures);
        PresetTable.write(page, comparison);
        FinePrint.write(page, comparison);
        page.close().newLine();
        Deck.write(page, comparison);
        page.element("div", "", "id", "readout", "role", "status", "hidden", "hidden");
        page.verbatim("script", Asset.read("report.js"));
        page.verbatim("script", Asset.read("compare.js"));
        page.close().close();
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static void head(Markup page, Comparison comparison) {
        page.open("head").newLine();
        page.empty("meta", "charset", "utf-8").newLine();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", OFFLINE)
                .newLine();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        page.empty("meta", "name", "color-scheme", "content", "light dark").newLine();
        page.element("title", comparison.origin().title() + " - AutoVoice comparison")
                .newLine();
        page.verbatim("style", Asset.read("report.css") + Asset.read("compare.css"));
        page.close().newLine();
    }

    private static void header(Markup page, Comparison comparison) {
        page.open("header").element("p", "AutoVoice comparison", "class", "kicker");
        page.element("h1", comparison.origin().title());
        page.element(
                "p",
                "%s s of song · %s · %s · %s · %s"
                        .formatted(
                                Rounded.text(comparison.original().seconds(), 1),
                                counted(comparison.voices().size(), "voice"),
                                counted(comparison.presets().size(), "preset"),
                                comparison.made().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)),
                                comparison.origin().program()),
                "class",
                "origin");
        page.close().newLine();
    }

    private static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
