package io.autovoice.domain.tuning;

import io.autovoice.domain.pitch.F0Contour;
import java.util.OptionalDouble;

/**
 * A melody whose notes were moved towards a scale.
 *
 * @param f0 what is to be sung; unvoiced where it was
 * @param strength 0..1, as asked
 * @param scale that of the caller, or the one found; chromatic if none was clear
 * @param confidence 0..1, how sure the search for the key was, whatever it was; empty if the caller named it
 * @param tuningHertz the song's own A4, found from its notes; 440 if they don't agree on any
 * @param notes how many were found
 * @param meanShiftCents by how much the notes were moved, up or down, averaged over their time
 */
public record TunedMelody(
        F0Contour f0,
        double strength,
        Scale scale,
        OptionalDouble confidence,
        double tuningHertz,
        int notes,
        double meanShiftCents) {}
