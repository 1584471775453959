package io.autovoice.domain.tuning;

import io.autovoice.domain.tuning.Scale.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds the key of a melody by Bayes' rule: how probable are its notes in each key, when all keys are as likely before (Temperley, Music and
 * Probability, MIT Press 2007, chapter 4)? A major key and its relative minor have the same tones; which of the two it is does
 * not matter here, so their probabilities add up.
 */
final class KeySearch {
    // How often each tone above the tonic occurs in melodies of the Essen collection (the same chapter's key profiles)
    private static final double[] MAJOR = {.184, .001, .155, .003, .191, .109, .005, .214, .001, .078, .004, .055};
    private static final double[] MINOR = {.192, .005, .149, .179, .002, .144, .002, .201, .038, .012, .053, .022};
    private static final double SLIPS = 0.2; // share of notes taken to be on any tone: sung or heard wrongly
    private static final double NEWS =
            0.5; // of a note; notes repeat each other, which Bayes' rule alone would not know
    private static final int WHOLE_NOTE = 20; // hops; shorter notes count by their length, for many are ornaments
    private static final int FEWEST_TONES = 5; // of seven: fewer leave the scale open

    private KeySearch() {}

    /** @param tuning what {@link SongTuning} found */
    static FoundKey in(List<SungNote> notes, double tuning) {
        double[] sung = new double[Scale.TONES];
        for (SungNote note : notes) {
            int tone = (int) Math.floorMod(Math.round(note.centre() - tuning), (long) Scale.TONES);
            sung[tone] += NEWS * Math.min(1, (double) note.hops() / WHOLE_NOTE);
        }
        if (Arrays.stream(sung).filter(weight -> weight > 0).count() < FEWEST_TONES) {
            return new FoundKey(Scale.CHROMATIC, OptionalDouble.of(0));
        }
        return mostProbable(logLikelihoods(sung, MAJOR), logLikelihoods(sung, MINOR));
    }

    /** For each tonic. */
    private static double[] logLikelihoods(double[] sung, double[] profile) {
        double[] logs = new double[Scale.TONES];
        for (int tonic = 0; tonic < Scale.TONES; tonic++) {
            for (int tone = 0; tone < Scale.TONES; tone++) {
                double share = profile[Math.floorMod(tone - tonic, Scale.TONES)];
                logs[tonic] += sung[tone] * Math.log((1 - SLIPS) * share + SLIPS / Scale.TONES);
            }
        }
        return logs;
    }

    private static FoundKey mostProbable(double[] major, double[] minor) {
        double highest = Math.max(
                Arrays.stream(major).max().orElseThrow(),
                Arrays.stream(minor).max().orElseThrow());
        double all = 0;
        double most = 0;
        int best = 0;
        for (int tonic = 0; tonic < Scale.TONES; tonic++) {
            double both = Math.exp(major[tonic] - highest) + Math.exp(minor[relative(tonic)] - highest);
            all += both;
            if (both > most) {
                most = both;
                best = tonic;
            }
        }
        Scale scale = major[best] >= minor[relative(best)]
                ? new Scale(best, Mode.MAJOR)
                : new Scale(relative(best), Mode.MINOR);
        return new FoundKey(scale, OptionalDouble.of(most / all));
    }

    /** The tonic of the minor key with the same tones. */
    private static int relative(int major) {
        return (major + 9) % Scale.TONES;
    }
}
