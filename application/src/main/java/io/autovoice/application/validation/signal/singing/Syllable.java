package io.autovoice.application.validation.signal.singing;

/**
 * One note with its sound.
 *
 * @param from vowel it begins with
 * @param to vowel it glides to
 * @param midi note number, 69 = 440 Hz, before the singer's own transposition
 * @param beats its length, the consonant included
 */
record Syllable(Consonant consonant, Vowel from, Vowel to, int midi, double beats) {
    static Syllable of(Consonant consonant, Vowel vowel, int midi, double beats) {
        return new Syllable(consonant, vowel, vowel, midi, beats);
    }
}
