package io.autovoice.cpu.pitch;

import io.autovoice.domain.pitch.F0Range;
import io.autovoice.domain.progress.StageProgress;

/** Chooses one candidate a frame: the path that costs least, by dynamic programming, Boersma (1993) step 4 and eqs. 26-27. */
final class CheapestPath {
    private static final int FRAMES_BETWEEN_REPORTS = 4096; // some milliseconds of work
    private static final double SILENCE =
            0x1p-15; // one step of 16 bits: a recording that is never louder holds no voice

    private final CandidateLattice lattice;
    private final F0Range range;
    private final PathCosts costs;
    private final float loudest;

    CheapestPath(CandidateLattice lattice, F0Range range, PathCosts costs) {
        this.lattice = lattice;
        this.range = range;
        this.costs = costs;
        this.loudest = lattice.loudestPeak();
    }

    /** F0 in hertz of each frame, NaN where unvoiced. */
    float[] find(StageProgress progress) {
        byte[] predecessors = new byte[lattice.size()];
        double[] scores = strengths(0);
        double[] pitches = pitches(0);
        for (int frame = 1; frame < lattice.frames(); frame++) {
            double[] nextScores = strengths(frame);
            double[] nextPitches = pitches(frame);
            for (int to = 0; to < nextScores.length; to++) {
                int from = bestPredecessor(scores, pitches, nextPitches[to]);
                predecessors[lattice.start(frame) + to] = (byte) from;
                nextScores[to] += scores[from] - transitionCost(pitches[from], nextPitches[to]);
            }
            scores = nextScores;
            pitches = nextPitches;
            if (frame % FRAMES_BETWEEN_REPORTS == 0) {
                progress.advanced((double) frame / lattice.frames());
            }
        }
        return traceBack(predecessors, indexOfLargest(scores));
    }

    private double[] strengths(int frame) {
        int start = lattice.start(frame);
        double[] strengths = new double[lattice.start(frame + 1) - start];
        strengths[0] = costs.unvoicedStrength(loudest > SILENCE ? lattice.peak(frame) / loudest : 0);
        for (int i = 1; i < strengths.length; i++) {
            strengths[i] = lattice.strength(start + i);
        }
        return strengths;
    }

    /** log2 of the candidates' frequencies; NaN where unvoiced or not the voice's. */
    private double[] pitches(int frame) {
        int start = lattice.start(frame);
        double[] pitches = new double[lattice.start(frame + 1) - start];
        for (int i = 0; i < pitches.length; i++) {
            float hertz = lattice.hertz(start + i);
            pitches[i] = range.contains(hertz) ? Math.log(hertz) / Math.log(2) : Double.NaN;
        }
        return pitches;
    }

    private int bestPredecessor(double[] scores, double[] pitches, double next) {
        int best = 0;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < scores.length; from++) {
            double score = scores[from] - transitionCost(pitches[from], next);
            if (score > bestScore) {
                best = from;
                bestScore = score;
            }
        }
        return best;
    }

    /** Eq. 26. */
    private double transitionCost(double from, double to) {
        boolean fromUnvoiced = Double.isNaN(from);
        boolean toUnvoiced = Double.isNaN(to);
        if (fromUnvoiced && toUnvoiced) {
            return 0;
        }
        return fromUnvoiced || toUnvoiced ? costs.voicedUnvoiced() : costs.octaveJump() * Math.abs(to - from);
    }

    private float[] traceBack(byte[] predecessors, int last) {
        float[] path = new float[lattice.frames()];
        int place = last;
        for (int frame = path.length - 1; frame >= 0; frame--) {
            int candidate = lattice.start(frame) + place;
            path[frame] = range.contains(lattice.hertz(candidate)) ? lattice.hertz(candidate) : Float.NaN;
            place = predecessors[candidate];
        }
        return path;
    }

    private static int indexOfLargest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }
}
