package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Track;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;

/** Names and values in a grid. */
final class Facts {
    private Facts() {}

    static void open(Markup page) {
        page.open("dl", "class", "facts");
    }

    static void fact(Markup page, String name, String value) {
        page.open("div").element("dt", name).element("dd", value).close();
    }

    static String loudness(Track track) {
        return track.lufs().isPresent() ? Rounded.signed(track.lufs().getAsDouble(), 1) + " LUFS" : "silent";
    }
}
