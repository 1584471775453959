package io.autovoice.report.plot;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.technique.Technique;
import java.util.List;

/**
 * Two contours to be drawn over one another.
 *
 * @param beforeName what the first is called; {@code afterName} likewise, empty if there is no second
 */
public record PitchLines(
        F0Contour before, F0Contour after, List<Technique> techniques, String beforeName, String afterName) {
    public PitchLines {
        techniques = List.copyOf(techniques);
    }

    /** A contour alone. */
    public static PitchLines of(F0Contour contour, String name) {
        return new PitchLines(contour, new F0Contour(contour.grid(), new float[0]), List.of(), name, "");
    }

    List<F0Contour> contours() {
        return List.of(before, after);
    }

    String named() {
        return afterName.isEmpty() ? beforeName : beforeName + " and " + afterName;
    }
}
