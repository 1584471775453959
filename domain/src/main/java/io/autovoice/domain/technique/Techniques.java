package io.autovoice.domain.technique;

import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds vibrato and melisma in a contour. */
public final class Techniques {
    private Techniques() {}

    /**
     * All that was found, in order of their start. Vibrato: 4..8.5 cycles a second, 20 cents or more, two and a half cycles or more.
     * Melisma: three notes or more, at least two a second, in one unbroken voiced stretch. Unvoiced or very short contours hold
     * neither. Made for hops of 5..15 ms.
     */
    public static List<Technique> in(F0Contour contour) {
        List<Technique> found = new ArrayList<>();
        for (VoicedStretch stretch : VoicedStretch.of(contour)) {
            found.addAll(VibratoSearch.in(stretch));
        }
        for (VoicedStretch straight : VoicedStretch.of(VibratoRemoval.from(contour, found))) {
            found.addAll(MelismaSearch.in(straight));
        }
        found.sort(Comparator.comparingDouble(Technique::startSeconds));
        return List.copyOf(found);
    }
}
