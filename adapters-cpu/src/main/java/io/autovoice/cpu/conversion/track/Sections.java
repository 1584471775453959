package io.autovoice.cpu.conversion.track;

import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a song into sections of some minutes, so that memory and the self-matching stay bounded; each cut lies in an unvoiced stretch
 * where there is one nearby. Most songs are one section.
 */
public final class Sections {
    private static final int LONGEST = 12_000; // frames: two minutes at 10 ms
    private static final int SEARCH = 2_000; // frames before the end in which a better place is looked for

    /** Frames from {@code from} to before {@code to}. */
    public record Section(int from, int to) {
        public int frames() {
            return to - from;
        }
    }

    private Sections() {}

    /** About equally long: what is usual for a singer can't be told from a few seconds at the end. */
    public static List<Section> of(F0Contour f0) {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        while (from < f0.hops()) {
            int left = f0.hops() - from;
            int parts = (left + LONGEST - 1) / LONGEST;
            int to = parts == 1 ? f0.hops() : cut(f0, from + (left + parts - 1) / parts);
            sections.add(new Section(from, to));
            from = to;
        }
        return sections;
    }

    private static int cut(F0Contour f0, int latest) {
        for (int hop = latest; hop > latest - SEARCH; hop--) {
            if (!f0.voicedAt(hop)) {
                return hop;
            }
        }
        return latest;
    }
}
