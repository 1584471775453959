package io.autovoice.domain.technique;

import io.autovoice.domain.pitch.F0Contour;
import java.util.List;

/** Finds vibrato and melisma in a contour. */
public final class Techniques {
    private Techniques() {}

    /** All that was found, in order of their start. */
    public static List<Technique> in(F0Contour contour) {
        return List.of();
    }
}
