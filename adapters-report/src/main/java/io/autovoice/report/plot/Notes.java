package io.autovoice.report.plot;

import io.autovoice.report.document.Rounded;

/** Names of notes in equal temperament, A4 = 440 Hz = MIDI note 69. */
public final class Notes {
    private static final String[] NAMES = {"C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B"};
    static final int PER_OCTAVE = 12;
    private static final int A4 = 69;
    private static final double A4_HERTZ = 440;

    private Notes() {}

    /** The MIDI number, with fractions. */
    static double number(double hertz) {
        return A4 + PER_OCTAVE * Math.log(hertz / A4_HERTZ) / Math.log(2);
    }

    static double hertz(double number) {
        return A4_HERTZ * Math.pow(2, (number - A4) / PER_OCTAVE);
    }

    static String name(int number) {
        return NAMES[Math.floorMod(number, PER_OCTAVE)] + (Math.floorDiv(number, PER_OCTAVE) - 1);
    }

    /** Such as A3 (220.0 Hz). */
    public static String described(double hertz) {
        return name((int) Math.round(number(hertz))) + " (" + Rounded.text(hertz, 1) + " Hz)";
    }
}
