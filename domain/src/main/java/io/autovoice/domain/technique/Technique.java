package io.autovoice.domain.technique;

/**
 * Something a singer does with the pitch.
 *
 * @param rateHertz vibrato: cycles a second; melisma: notes a second
 * @param extentCents vibrato: half the distance from trough to crest; melisma: from its lowest note to its highest
 */
public record Technique(Kind kind, double startSeconds, double endSeconds, double rateHertz, double extentCents) {

    /** Vibrato: one note, its pitch waving. Melisma: several notes on one syllable. */
    public enum Kind {
        VIBRATO,
        MELISMA
    }

    public Technique {
        if (!(0 <= startSeconds && startSeconds < endSeconds)) {
            throw new IllegalArgumentException(
                    "A technique needs 0 <= start < end, got %s..%s s".formatted(startSeconds, endSeconds));
        }
    }
}
