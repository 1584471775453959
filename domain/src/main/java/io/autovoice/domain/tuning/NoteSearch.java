package io.autovoice.domain.tuning;

import io.autovoice.domain.tuning.PitchLine.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a line of pitch into notes: the piecewise constant line that lies nearest to it, where each new note has a price (the Potts model;
 * Winkler and Liebscher, "Smoothers for discontinuous signals", J. Nonparametric Statistics 14, 2002), found by dynamic programming over
 * levels a quarter of a semitone apart. Slides cost less than the notes that would be needed to follow them, so each half of a slide stays
 * with the note beside it; waving averages out.
 */
final class NoteSearch {
    private static final double STEP = 0.25; // semitones between levels
    private static final double FARTHEST =
            1.5; // semitones; beyond it a hop is no worse, be it a slide or an octave error
    // A semitone away for 50 ms pays for one new note; a note among others pays for two, so the shortest has 100 ms.
    private static final double PRICE = 0.05; // semitones squared times seconds
    private static final double SHORTEST = 0.05; // s; shorter runs of voice have no note to be corrected

    private final double[] pitch;
    private final double hopSeconds;

    /** @param pitch in semitones, its vibrato taken out; NaN where unvoiced */
    NoteSearch(double[] pitch, double hopSeconds) {
        this.pitch = pitch;
        this.hopSeconds = hopSeconds;
    }

    List<SungNote> notes() {
        List<SungNote> notes = new ArrayList<>();
        for (Run run : PitchLine.runs(pitch)) {
            if ((run.to() - run.from()) * hopSeconds >= SHORTEST) {
                addNotes(run, notes);
            }
        }
        return notes;
    }

    private void addNotes(Run run, List<SungNote> notes) {
        double[] line = Arrays.copyOfRange(pitch, run.from(), run.to());
        int[] levels = levels(line);
        int from = 0;
        for (int n = 1; n <= line.length; n++) {
            if (n == line.length || levels[n] != levels[from]) {
                notes.add(new SungNote(run.from() + from, run.from() + n, median(line, from, n)));
                from = n;
            }
        }
    }

    /** The level of each hop on the cheapest path. */
    private int[] levels(double[] line) {
        double lowest = Arrays.stream(line).min().orElseThrow();
        double highest = Arrays.stream(line).max().orElseThrow();
        int count = (int) Math.ceil((highest - lowest) / STEP) + 1;
        double price = PRICE / hopSeconds;
        double[] costs = new double[count];
        int[][] from = new int[line.length][count];
        for (int n = 0; n < line.length; n++) {
            int best = cheapest(costs);
            double change = costs[best] + price;
            for (int level = 0; level < count; level++) {
                boolean stay = costs[level] <= change;
                from[n][level] = stay ? level : best;
                costs[level] = Math.min(costs[level], change) + distance(line[n], lowest + level * STEP);
            }
        }
        return trace(from, cheapest(costs));
    }

    private static int[] trace(int[][] from, int last) {
        int[] levels = new int[from.length];
        int level = last;
        for (int n = from.length - 1; n >= 0; n--) {
            levels[n] = level;
            level = from[n][level];
        }
        return levels;
    }

    private static double distance(double pitch, double level) {
        double apart = Math.min(FARTHEST, Math.abs(pitch - level));
        return apart * apart;
    }

    private static int cheapest(double[] costs) {
        int best = 0;
        for (int level = 1; level < costs.length; level++) {
            if (costs[level] < costs[best]) {
                best = level;
            }
        }
        return best;
    }

    private static double median(double[] line, int from, int to) {
        double[] sorted = Arrays.copyOfRange(line, from, to);
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
