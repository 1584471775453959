package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Likeness;
import io.autovoice.domain.pitch.PitchAgreement;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.OptionalDouble;

/** What was measured of one conversion. */
final class Scores {
    private static final int SEMITONES_AN_OCTAVE = 12;
    private static final String REMEDY =
            "Not nearer to the target than to the singer. A voice that sings far from where it usually does is less like itself,"
                    + " whatever is done: --auto-key semitones moves song and band to where it usually sings.";

    private Scores() {}

    static void write(Markup page, ComparedConversion conversion) {
        Likeness likeness = conversion.likeness();
        PitchAgreement pitch = conversion.pitch();
        double semitones = conversion.transposition().value();
        Facts.open(page);
        Facts.fact(page, "Similarity to the target", similarity(likeness.toTarget()));
        Facts.fact(page, "Similarity to the singer", similarity(likeness.toSource()));
        Facts.fact(page, "Nearer to the target", nearer(likeness));
        Facts.fact(page, "Melody within 50 cents", Percent.of(pitch.rawPitchAccuracy()));
        Facts.fact(page, "Voicing as asked", Percent.of(pitch.voicingAgreement()));
        Facts.fact(
                page,
                "Transposed by",
                Rounded.signed(semitones, semitones == Math.rint(semitones) ? 0 : 2) + " semitones");
        Facts.fact(page, "Loudness of the song", Facts.loudness(conversion.song()));
        Facts.fact(page, "Loudness of the voice", Facts.loudness(conversion.converted()));
        page.close().newLine();
        remedy(page, likeness, semitones);
        likeness.missing().ifPresent(reason -> page.element("p", reason, "class", "fine"));
    }

    /** A song that was moved by other than octaves was moved by semitones already. */
    private static void remedy(Markup page, Likeness likeness, double semitones) {
        boolean movedByOctavesOnly = semitones % SEMITONES_AN_OCTAVE == 0;
        if (movedByOctavesOnly && !likeness.nearerToTarget().orElse(true)) {
            page.element("p", REMEDY, "class", "fine");
        }
    }

    private static String similarity(OptionalDouble cosine) {
        return cosine.isPresent() ? Rounded.text(cosine.getAsDouble(), 3) : "not told";
    }

    private static String nearer(Likeness likeness) {
        return likeness.nearerToTarget().map(yes -> yes ? "yes" : "no").orElse("not told");
    }
}
