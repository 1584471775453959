package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.application.comparison.outcome.OriginalSong;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.plot.Notes;

/** What is known of the song itself. */
final class OriginalFacts {
    private OriginalFacts() {}

    static void write(Markup page, Comparison comparison) {
        OriginalSong original = comparison.original();
        Facts.open(page);
        Facts.fact(page, "Loudness of the song", Facts.loudness(original.song()));
        Facts.fact(page, "Loudness of the vocals", Facts.loudness(original.vocals()));
        Facts.fact(
                page,
                "Median of the melody",
                original.f0().median().isPresent()
                        ? Notes.described(original.f0().median().getAsDouble())
                        : "nothing is voiced");
        Facts.fact(page, "Separated as for", "preset " + original.separatedFor().key());
        page.close().newLine();
    }
}
