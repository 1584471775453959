package io.autovoice.cpu.conversion.psola;

import io.autovoice.cpu.conversion.psola.marks.PitchMarks;
import io.autovoice.cpu.conversion.psola.melody.VoicedRun;

/** Where grains go: one a period of the target, each from the mark nearest in time, so that nothing is stretched. */
final class GrainPlacing {
    private final VoicedRun run;
    private final PitchMarks marks;
    private final Grains grains;

    GrainPlacing(VoicedRun run, PitchMarks marks, Grains grains) {
        this.run = run;
        this.marks = marks;
        this.grains = grains;
    }

    /** An instant before the run, from which steps of the target's period lead to the mark at the run's entry. */
    double firstInstant() {
        double instant = marks.at(marks.nearest(run.entry()));
        double reach = 2 * run.sourcePeriod(run.start());
        while (instant > run.start() - reach) {
            instant -= run.targetPeriod(instant);
        }
        return instant;
    }

    /**
     * Places grains from {@code first} on.
     *
     * @return the last instant not after {@code resume}, or else the first: the next piece starts there
     */
    double placeFrom(double first, double resume) {
        double instant = first;
        double last = first;
        while (instant - marks.left(marks.nearest(instant)) < grains.end()) {
            place(instant);
            if (instant <= resume) {
                last = instant;
            }
            instant += step(instant);
        }
        return last;
    }

    /** To the instant when the target's phase has gone on by one turn: F0 half way there stands for the whole period. */
    private double step(double instant) {
        double step = run.targetPeriod(instant);
        for (int refinement = 0; refinement < 2; refinement++) {
            step = run.targetPeriod(instant + step / 2);
        }
        return step;
    }

    private void place(double instant) {
        int k = marks.nearest(instant);
        double ratio = run.targetPeriod(instant) / run.sourcePeriod(instant);
        double shortening = shortening(Math.log(1 / ratio) / Math.log(2));
        // as many times more grains have as many times more power
        grains.add(marks.at(k), shortening * marks.left(k), shortening * marks.right(k), instant, Math.sqrt(ratio));
    }

    /**
     * Of the two source periods that a grain lasts. Upwards, whole ones would cancel all but the harmonics that source and target share,
     * the fundamental among them, while ones of two target periods blur the formants: so whole ones for small intervals, half way between
     * in octaves at an octave up, and those of the target from two octaves on.
     */
    private static double shortening(double octavesUp) {
        double octaves = Math.max(0, octavesUp);
        return Math.pow(2, -octaves * Math.min(1, octaves / 2));
    }
}
