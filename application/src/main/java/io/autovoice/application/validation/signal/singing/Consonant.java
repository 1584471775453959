package io.autovoice.application.validation.signal.singing;

/** How a syllable begins. Noise bands and places of closure after Klatt, "Software for a cascade/parallel synthesizer" (JASA 67, 1980). */
enum Consonant {
    /** The vowel goes on from the one before: several notes on one syllable. */
    BOUND(Manner.VOWEL, 0, 0, 0, 0),
    S(Manner.FRICATIVE, 0.12, 7000, 3000, 1.0),
    SH(Manner.FRICATIVE, 0.13, 3400, 1800, 1.0),
    F(Manner.FRICATIVE, 0.10, 8500, 9000, 0.35),
    T(Manner.STOP, 0.08, 4500, 3500, 1.2),
    K(Manner.STOP, 0.09, 2000, 1200, 1.2),
    M(Manner.SONORANT, 0.08, 0, 0, 0),
    L(Manner.SONORANT, 0.07, 0, 0, 0);

    /** STOP: closure, then a burst. SONORANT: voiced, weaker than a vowel. */
    enum Manner {
        VOWEL,
        FRICATIVE,
        STOP,
        SONORANT
    }

    private final Manner manner;
    private final double seconds;
    private final double noiseCentre;
    private final double noiseWidth;
    private final double noiseLevel;

    Consonant(Manner manner, double seconds, double noiseCentre, double noiseWidth, double noiseLevel) {
        this.manner = manner;
        this.seconds = seconds;
        this.noiseCentre = noiseCentre;
        this.noiseWidth = noiseWidth;
        this.noiseLevel = noiseLevel;
    }

    Manner manner() {
        return manner;
    }

    double seconds() {
        return seconds;
    }

    /** Hertz. */
    double noiseCentre() {
        return noiseCentre;
    }

    /** Bandwidth in hertz. */
    double noiseWidth() {
        return noiseWidth;
    }

    /** Relative to S. */
    double noiseLevel() {
        return noiseLevel;
    }
}
