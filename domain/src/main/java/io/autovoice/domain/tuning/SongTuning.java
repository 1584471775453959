package io.autovoice.domain.tuning;

import java.util.List;

/**
 * How far a song's tones lie above those of a piano at 440 Hz: the circular mean of its notes' distances from the nearest semitone. A band
 * that plays at 436 Hz has singers who do, and they shall stay together.
 */
final class SongTuning {
    // Rayleigh's test (Mardia and Jupp, Directional Statistics, 2000, 6.3.1): n R^2 > 3 has a chance of 5 % without a
    // common tuning
    private static final double LEAST_EVIDENCE = 3;

    private SongTuning() {}

    /** -0.5..0.5 semitones; 0 if the notes don't agree on a tuning. */
    static double of(List<SungNote> notes) {
        double re = 0;
        double im = 0;
        double hops = 0;
        double squares = 0;
        for (SungNote note : notes) {
            double angle = 2 * Math.PI * note.centre();
            re += note.hops() * Math.cos(angle);
            im += note.hops() * Math.sin(angle);
            hops += note.hops();
            squares += (double) note.hops() * note.hops();
        }
        boolean agreed = re * re + im * im
                > LEAST_EVIDENCE * squares; // n R^2, with n = hops^2 / squares for notes of unequal length
        return hops > 0 && agreed ? Math.atan2(im, re) / (2 * Math.PI) : 0;
    }
}
