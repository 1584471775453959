package io.autovoice.cpu.conversion.psola.marks;

import io.autovoice.cpu.conversion.psola.melody.VoicedRun;
import java.util.Arrays;

/**
 * Steps from period to period: each next mark is where the surroundings resemble those of the mark before the most, by normalised
 * cross-correlation, within a fifth of a period around where F0 expects it. All marks of a run so lie at the same phase of the voice,
 * whichever that is.
 */
public final class MarkTracking {
    private static final double SEARCH = 0.2; // periods either side
    private static final double COMPARED = 0.75; // periods either side of a mark
    private static final double ALIKE = 0.3; // correlation below which F0 alone is trusted
    private static final double STRAYING = 0.2; // correlation lost at a whole period's distance from the expected place

    private final GuideSignal guide;
    private final VoicedRun run;

    public MarkTracking(GuideSignal guide, VoicedRun run) {
        this.guide = guide;
        this.run = run;
    }

    /** The frame of the highest peak of either sign from {@code from} to before {@code to}: surely voiced. */
    public double strongest(long from, long to) {
        int best = (int) Math.ceil(guide.index(from));
        for (int n = best; guide.frame(n) < to; n++) {
            if (Math.abs(guide.at(n)) > Math.abs(guide.at(best))) {
                best = n;
            }
        }
        return guide.frame(best);
    }

    /** Marks from {@code earliest} to {@code latest}, of which {@code first} is one, and one more on either side. */
    public PitchMarks from(double first, double earliest, double latest) {
        Places before = steps(first, -1, earliest);
        Places after = steps(first, 1, latest);
        double[] all = new double[before.count + 1 + after.count];
        for (int n = 0; n < before.count; n++) {
            all[n] = before.frames[before.count - 1 - n];
        }
        all[before.count] = first;
        System.arraycopy(after.frames, 0, all, before.count + 1, after.count);
        return new PitchMarks(all);
    }

    private Places steps(double first, int direction, double limit) {
        Places places = new Places();
        double mark = first;
        do {
            mark = neighbour(mark, direction);
            places.add(mark);
        } while (direction * (limit - mark) > 0);
        return places;
    }

    private double neighbour(double mark, int direction) {
        double halfWay = mark + direction * run.sourcePeriod(mark) / 2;
        double period = run.sourcePeriod(halfWay) / guide.step();
        double here = guide.index(mark);
        int centre = (int) Math.round(here);
        double expected = centre + direction * period;
        int reach = Math.max(2, (int) Math.ceil(SEARCH * period));
        int middle = (int) Math.round(expected);
        double[] likeness = new double[2 * reach + 1];
        int best = reach;
        double highest = Double.NEGATIVE_INFINITY;
        for (int lag = 0; lag < likeness.length; lag++) {
            int place = middle - reach + lag;
            double strayed = (place - expected) / period;
            likeness[lag] =
                    correlation(centre, place, (int) Math.ceil(COMPARED * period)) - STRAYING * strayed * strayed;
            if (likeness[lag] > highest) {
                highest = likeness[lag];
                best = lag;
            }
        }
        if (!(highest >= ALIKE)) {
            return mark + direction * period * guide.step();
        }
        return guide.frame(middle - reach + best + vertex(likeness, best) + here - centre);
    }

    private double correlation(int a, int b, int reach) {
        double product = 0;
        double powerA = 1e-20; // silence resembles nothing
        double powerB = 1e-20;
        for (int n = -reach; n <= reach; n++) {
            double x = guide.at(a + n);
            double y = guide.at(b + n);
            product += x * y;
            powerA += x * x;
            powerB += y * y;
        }
        return product / Math.sqrt(powerA * powerB);
    }

    /** Offset of the vertex of the parabola through three values, -0.5..0.5; none at the ends. */
    private static double vertex(double[] y, int n) {
        if (n == 0 || n == y.length - 1) {
            return 0;
        }
        double curvature = y[n - 1] - 2 * y[n] + y[n + 1];
        return curvature < 0 ? Math.max(-0.5, Math.min(0.5, (y[n - 1] - y[n + 1]) / (2 * curvature))) : 0;
    }

    /** A growing list of frames. */
    private static final class Places {
        private double[] frames = new double[256];
        private int count;

        void add(double frame) {
            if (count == frames.length) {
                frames = Arrays.copyOf(frames, 2 * count);
            }
            frames[count++] = frame;
        }
    }
}
