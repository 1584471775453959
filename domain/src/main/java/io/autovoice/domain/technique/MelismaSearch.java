package io.autovoice.domain.technique;

import io.autovoice.domain.technique.Technique.Kind;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Finds melisma: three or more notes in quick succession without a break of the voice. Words can't be seen in a contour, so fast notes
 * that are bound by voiced consonants count as well.
 */
final class MelismaSearch {
    private static final double LONGEST_NOTE = 0.5; // s from one onset to the next: 2 notes a second
    private static final int FEWEST_NOTES = 3;

    private MelismaSearch() {}

    /** Those of one stretch, whose vibrato was taken out. */
    static List<Technique> in(VoicedStretch straight) {
        double longest = LONGEST_NOTE / straight.hopSeconds();
        List<Technique> found = new ArrayList<>();
        List<Note> open = new ArrayList<>();
        for (Note note : Note.of(straight)) {
            if (!open.isEmpty() && note.from() - open.get(open.size() - 1).from() > longest) {
                close(open, straight, found);
            }
            open.add(note);
        }
        close(open, straight, found);
        return found;
    }

    private static void close(List<Note> open, VoicedStretch straight, List<Technique> found) {
        if (open.size() >= FEWEST_NOTES) {
            found.add(technique(open, straight));
        }
        open.clear();
    }

    private static Technique technique(List<Note> notes, VoicedStretch straight) {
        Note first = notes.get(0);
        Note last = notes.get(notes.size() - 1);
        double start = straight.secondsAt(first.from());
        double lastOnset = straight.secondsAt(last.from());
        DoubleSummaryStatistics pitches =
                notes.stream().mapToDouble(Note::cents).summaryStatistics();
        return new Technique(
                Kind.MELISMA,
                start,
                Math.min(straight.secondsAt(last.to()), lastOnset + LONGEST_NOTE),
                (notes.size() - 1) / (lastOnset - start),
                pitches.getMax() - pitches.getMin());
    }
}
