package io.autovoice.application.validation.signal.singing;

/** Formants of men, hertz, after Peterson and Barney, "Control methods used in a study of the vowels" (JASA 24, 1952), table II. */
enum Vowel {
    A(730, 1090, 2440),
    E(530, 1840, 2480),
    I(270, 2290, 3010),
    O(570, 840, 2410),
    U(300, 870, 2240);

    private final double[] formants;

    Vowel(double... formants) {
        this.formants = formants;
    }

    /** The {@code index}-th of the lowest three formants, hertz. */
    double formant(int index) {
        return formants[index];
    }
}
