package io.autovoice.domain.tuning;

import io.autovoice.domain.pitch.F0Contour;
import java.util.ArrayList;
import java.util.List;

/** An F0 contour in semitones above the C below 440 Hz, so that whole numbers are the tones of a piano; NaN where unvoiced. */
final class PitchLine {
    private static final double C4 = 440 * Math.pow(2, -9 / 12.0); // Hz
    private static final double LOG_SEMITONE = Math.log(2) / 12;

    private PitchLine() {}

    /** From a voiced hop to the hop after the last that follows it without a gap. */
    record Run(int from, int to) {}

    static double[] of(F0Contour contour) {
        double[] semitones = new double[contour.hops()];
        for (int hop = 0; hop < semitones.length; hop++) {
            semitones[hop] = Math.log(contour.at(hop) / C4) / LOG_SEMITONE;
        }
        return semitones;
    }

    static List<Run> runs(double[] pitch) {
        List<Run> runs = new ArrayList<>();
        int to;
        for (int from = 0; from < pitch.length; from = to + 1) {
            to = from;
            while (to < pitch.length && !Double.isNaN(pitch[to])) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(from, to));
            }
        }
        return runs;
    }
}
