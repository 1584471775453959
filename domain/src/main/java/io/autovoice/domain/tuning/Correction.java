package io.autovoice.domain.tuning;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.tuning.PitchLine.Run;
import java.util.Arrays;
import java.util.List;

/**
 * How far each hop is moved.
 *
 * @param semitones one value a hop, the same throughout a note, 0 outside of notes; shared within this package, never changed
 */
record Correction(double[] semitones) {
    private static final double TRANSITION = 0.08; // s, from one note's correction to the next one's
    private static final double CENTS = 100; // a semitone

    /** Puts {@code strength} of each note's way to its tone. */
    static Correction of(List<SungNote> notes, double tuning, Scale scale, double strength, int hops) {
        double[] semitones = new double[hops];
        for (SungNote note : notes) {
            double centre = note.centre() - tuning;
            Arrays.fill(semitones, note.from(), note.to(), strength * (scale.nearest(centre) - centre));
        }
        return new Correction(semitones);
    }

    F0Contour applyTo(F0Contour sung) {
        float[] hertz = sung.toArray();
        int reach = (int) Math.round(TRANSITION / 4 / sung.grid().hopSeconds());
        for (Run run : PitchLine.runs(PitchLine.of(sung))) {
            double[] curve = Arrays.copyOfRange(semitones, run.from(), run.to());
            curve = mean(mean(curve, reach), reach); // twice: no corners
            for (int n = 0; n < curve.length; n++) {
                hertz[run.from() + n] *= (float) Math.pow(2, curve[n] / 12);
            }
        }
        return new F0Contour(sung.grid(), hertz);
    }

    /** Averaged over all hops that belong to notes. */
    double meanCents(List<SungNote> notes) {
        double sum = 0;
        int hops = 0;
        for (SungNote note : notes) {
            sum += Math.abs(semitones[note.from()]) * note.hops();
            hops += note.hops();
        }
        return hops == 0 ? 0 : CENTS * sum / hops;
    }

    /** Over 2 reach + 1 values, fewer at the ends. */
    private static double[] mean(double[] values, int reach) {
        double[] means = new double[values.length];
        for (int n = 0; n < values.length; n++) {
            int from = Math.max(0, n - reach);
            int to = Math.min(values.length, n + reach + 1);
            means[n] = Arrays.stream(values, from, to).average().orElseThrow();
        }
        return means;
    }
}
