package io.autovoice.application.validation.signal.singing;

import static io.autovoice.application.validation.signal.singing.Consonant.BOUND;
import static io.autovoice.application.validation.signal.singing.Consonant.F;
import static io.autovoice.application.validation.signal.singing.Consonant.K;
import static io.autovoice.application.validation.signal.singing.Consonant.L;
import static io.autovoice.application.validation.signal.singing.Consonant.M;
import static io.autovoice.application.validation.signal.singing.Consonant.S;
import static io.autovoice.application.validation.signal.singing.Consonant.SH;
import static io.autovoice.application.validation.signal.singing.Consonant.T;
import static io.autovoice.application.validation.signal.singing.Vowel.A;
import static io.autovoice.application.validation.signal.singing.Vowel.E;
import static io.autovoice.application.validation.signal.singing.Vowel.I;
import static io.autovoice.application.validation.signal.singing.Vowel.O;
import static io.autovoice.application.validation.signal.singing.Vowel.U;

import java.util.List;

/**
 * What is sung: phrases of two bars of four beats, each ending with a rest to breathe in; over and over.
 *
 * @param beat seconds
 */
public record Score(double beat, List<Phrase> phrases) {
    static final int BEATS_A_PHRASE = 8;

    /** Syllables in sequence; {@code rest} beats before them. */
    record Phrase(double rest, List<Syllable> syllables) {
        static Phrase of(Syllable... syllables) {
            return new Phrase(0.5, List.of(syllables));
        }
    }

    /** A melody in A minor over Am F C G, with a run on one syllable and held notes. */
    public static final Score SONG = new Score(
            0.6,
            List.of(
                    Phrase.of(
                            Syllable.of(S, A, 52, 1),
                            Syllable.of(L, I, 57, 0.5),
                            Syllable.of(M, O, 55, 1),
                            Syllable.of(T, E, 53, 0.5),
                            new Syllable(SH, A, I, 52, 3.5)),
                    Phrase.of(
                            Syllable.of(F, O, 55, 0.75),
                            Syllable.of(BOUND, O, 52, 0.75),
                            Syllable.of(K, U, 48, 1),
                            Syllable.of(L, A, 50, 1),
                            new Syllable(M, E, A, 50, 3)),
                    Phrase.of(
                            Syllable.of(T, A, 57, 0.5),
                            Syllable.of(BOUND, A, 59, 0.4),
                            Syllable.of(BOUND, A, 60, 0.4),
                            Syllable.of(BOUND, A, 59, 0.4),
                            Syllable.of(BOUND, A, 57, 0.8),
                            Syllable.of(S, E, 53, 1),
                            new Syllable(L, U, O, 57, 3)),
                    Phrase.of(
                            Syllable.of(M, I, 55, 1),
                            Syllable.of(F, E, 52, 0.5),
                            Syllable.of(K, O, 52, 1),
                            Syllable.of(SH, U, 50, 1),
                            new Syllable(L, A, E, 50, 3))));

    /** Every consonant and vowel on low and high notes: what a voice is learnt from. */
    public static final Score EXERCISES = new Score(
            0.55,
            List.of(
                    Phrase.of(
                            Syllable.of(S, A, 48, 1),
                            Syllable.of(SH, E, 50, 1),
                            Syllable.of(F, I, 52, 1),
                            Syllable.of(T, O, 53, 1),
                            Syllable.of(K, U, 55, 1),
                            new Syllable(M, A, I, 57, 2)),
                    Phrase.of(
                            new Syllable(L, I, E, 57, 1.5), new Syllable(BOUND, E, A, 55, 1.5),
                            new Syllable(BOUND, A, O, 53, 1.5), new Syllable(BOUND, O, U, 50, 2.5)),
                    Phrase.of(
                            Syllable.of(T, E, 60, 1),
                            Syllable.of(S, I, 59, 1),
                            Syllable.of(K, A, 57, 1),
                            Syllable.of(F, U, 55, 1),
                            new Syllable(SH, O, A, 52, 3)),
                    Phrase.of(
                            Syllable.of(M, U, 50, 1),
                            Syllable.of(L, O, 52, 0.5),
                            Syllable.of(S, E, 55, 1),
                            Syllable.of(T, I, 57, 1),
                            Syllable.of(K, E, 59, 1),
                            new Syllable(F, A, E, 60, 2.5)),
                    Phrase.of(
                            new Syllable(SH, I, U, 53, 2),
                            new Syllable(M, E, O, 50, 2),
                            new Syllable(L, A, E, 48, 3))));

    public Score {
        phrases = List.copyOf(phrases);
    }

    /** Seconds until it repeats. */
    public double seconds() {
        return beat * BEATS_A_PHRASE * phrases.size();
    }
}
