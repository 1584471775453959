package io.autovoice.application.validation.signal.singing;

/**
 * Throat and habits.
 *
 * @param formantScale formants against those of men: the shorter the vocal tract, the higher
 * @param transposition semitones against the score
 * @param openQuotient share of a period during which the glottis is open
 * @param tiltHertz where the source begins to fall by another 6 dB an octave
 * @param breathiness noise against voice at the glottis, a factor
 * @param vibratoRate hertz
 * @param vibratoExtent cents
 */
public record Singer(
        double formantScale,
        double transposition,
        double openQuotient,
        double tiltHertz,
        double breathiness,
        double vibratoRate,
        double vibratoExtent) {
    /** Sings the song: a bright man's voice around E3. */
    public static final Singer TENOR = new Singer(1.0, 0, 0.55, 5000, 0.02, 5.6, 55);

    /** The demo's target: a darker woman's voice around D#4. */
    public static final Singer ALTO = new Singer(1.17, 10, 0.7, 2500, 0.03, 6.2, 40);
}
