package io.autovoice.report.plot;

import io.autovoice.domain.pitch.F0Contour;
import java.util.List;
import java.util.Optional;

/**
 * From which note to which a plot of pitch reaches.
 *
 * @param lowest as a MIDI note, with fractions; {@code highest} likewise, above it
 */
public record PitchScale(double lowest, double highest) {
    private static final int MARGIN = 2; // semitones

    /** All that is voiced in the contours, with a margin; empty if nothing is. */
    public static Optional<PitchScale> of(List<F0Contour> contours) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (F0Contour contour : contours) {
            low = Math.min(low, contour.quantile(0).orElse(low));
            high = Math.max(high, contour.quantile(1).orElse(high));
        }
        return high < low
                ? Optional.empty()
                : Optional.of(
                        new PitchScale(Math.floor(Notes.number(low)) - MARGIN, Math.ceil(Notes.number(high)) + MARGIN));
    }

    double semitones() {
        return highest - lowest;
    }

    /** 0 at the lowest note to 1 at the highest. */
    double height(double note) {
        return (note - lowest) / (highest - lowest);
    }
}
