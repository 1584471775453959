package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertedSong;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.tuning.Scale;
import io.autovoice.domain.tuning.TunedMelody;
import java.util.Locale;

/** What became of a melody, for people. */
final class MelodyText {
    private MelodyText() {}

    static String of(ConvertedSong song) {
        return transposed(song)
                + song.melody().tuned().map(MelodyText::tuned).orElse("")
                + techniques(count(song, Technique.Kind.VIBRATO), count(song, Technique.Kind.MELISMA));
    }

    private static String transposed(ConvertedSong song) {
        String voice = String.format(
                Locale.ROOT,
                "transposed by %+.1f semitones",
                song.transposition().value());
        double band = song.melody().key().band().value();
        return band == 0 ? voice : voice + String.format(Locale.ROOT, ", the band by %+.1f", band);
    }

    private static String tuned(TunedMelody tuned) {
        return String.format(
                Locale.ROOT,
                "; %d notes tuned %s at A = %.1f Hz, by %.0f cents on average",
                tuned.notes(),
                scale(tuned),
                tuned.tuningHertz(),
                tuned.meanShiftCents());
    }

    static String techniques(long vibratos, long melismas) {
        if (vibratos == 0 && melismas == 0) {
            return ". The singing has neither vibrato nor melisma.";
        }
        return ". The singing has %s and %s.".formatted(counted(vibratos, "vibrato"), counted(melismas, "melisma"));
    }

    private static String counted(long count, String what) {
        return switch ((int) Math.min(2, count)) {
            case 0 -> "no " + what;
            case 1 -> "1 " + what;
            default -> count + " " + what + "s";
        };
    }

    private static String scale(TunedMelody tuned) {
        String scale = "towards " + tuned.scale().key();
        if (tuned.confidence().isEmpty()) {
            return scale;
        }
        return tuned.scale().equals(Scale.CHROMATIC)
                ? "towards the nearest semitones, as no key is clear,"
                : scale
                        + String.format(
                                Locale.ROOT,
                                " (found, %.0f %% sure)",
                                100 * tuned.confidence().getAsDouble());
    }

    private static long count(ConvertedSong song, Technique.Kind kind) {
        return song.techniques().stream()
                .filter(technique -> technique.kind() == kind)
                .count();
    }
}
