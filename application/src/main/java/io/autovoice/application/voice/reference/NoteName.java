package io.autovoice.application.voice.reference;

import io.autovoice.domain.pitch.Semitones;
import java.util.List;

/** Names of notes in equal temperament, A4 being 440 Hz. */
public final class NoteName {
    private static final List<String> NAMES = List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
    private static final int A4 = 57; // semitones above C0

    private NoteName() {}

    /** The nearest note, such as {@code C#4}. */
    public static String of(double hertz) {
        int note = A4 + (int) Semitones.between(440, hertz).rounded().value();
        return NAMES.get(Math.floorMod(note, 12)) + Math.floorDiv(note, 12);
    }
}
