package io.autovoice.domain.technique;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a voiced stretch where the pitch stays.
 *
 * @param from its first point
 * @param to the point after its last
 * @param cents its median pitch above the reference of {@link VoicedStretch}
 */
record Note(int from, int to, double cents) {
    private static final double SMOOTHING = 0.05; // s
    private static final double SLOPE_OVER = 0.04; // s
    private static final double STEEPEST = 700; // cents/s; a step of a semitone within 100 ms is steeper
    private static final double SHORTEST = 0.05; // s
    private static final double SMALLEST_STEP = 80; // cents: a semitone, sung badly

    /** The notes of a stretch whose vibrato was taken out; neighbours differ by 80 cents or more. */
    static List<Note> of(VoicedStretch straight) {
        double[] pitch = straight.averagedOver(SMOOTHING);
        int reach = Math.max(1, (int) Math.round(SLOPE_OVER / 2 / straight.hopSeconds()));
        int shortest = (int) Math.round(SHORTEST / straight.hopSeconds());
        List<Note> notes = new ArrayList<>();
        int from = 0;
        for (int n = 0; n <= pitch.length; n++) {
            if (n == pitch.length || Math.abs(slope(pitch, n, reach)) / straight.hopSeconds() > STEEPEST) {
                if (n - from >= shortest) {
                    add(notes, new Note(from, n, median(pitch, from, n)));
                }
                from = n + 1;
            }
        }
        return notes;
    }

    private static void add(List<Note> notes, Note note) {
        int last = notes.size() - 1;
        if (last < 0 || Math.abs(notes.get(last).cents - note.cents) >= SMALLEST_STEP) {
            notes.add(note);
            return;
        }
        notes.set(last, new Note(notes.get(last).from, note.to, notes.get(last).cents));
    }

    /** Cents a point. */
    private static double slope(double[] pitch, int n, int reach) {
        int before = Math.max(0, n - reach);
        int after = Math.min(pitch.length - 1, n + reach);
        return (pitch[after] - pitch[before]) / Math.max(1, after - before);
    }

    private static double median(double[] pitch, int from, int to) {
        double[] sorted = Arrays.copyOfRange(pitch, from, to);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
