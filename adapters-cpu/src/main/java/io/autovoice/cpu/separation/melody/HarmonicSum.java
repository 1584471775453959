package io.autovoice.cpu.separation.melody;

import java.util.Arrays;

/**
 * How much each fundamental frequency stands out of a magnitude spectrum: the weighted sum of the levels at its harmonics (subharmonic
 * summation, Hermes 1988), after the spectrum's coarse shape is half flattened, so that neither one strong formant nor noise decides.
 */
final class HarmonicSum {
    private static final double LOWEST = 65; // Hz, C2
    private static final double HIGHEST = 1100; // Hz, C#6
    private static final int CENTS = 20; // between candidates
    private static final int HARMONICS = 20;
    private static final double DECAY = 0.84; // weight of a harmonic to the one below; Hermes (1988)
    private static final double TOP = 6000; // Hz, above it sung harmonics are drowned
    private static final double SHAPE_HERTZ = 400; // smoothing that leaves the formants and hides the harmonics
    private static final double SHAPE_FLOOR = 1e-3; // of the strongest, -60 dB

    private static final int FINE_HARMONICS = 30;
    private static final double FINE_TOP = 5000; // Hz
    private static final int FINE_STEPS = 6; // on either side
    private static final double FINE_CENTS = 5;

    private final double binHertz;
    private final int bins;
    private final double[] candidates;

    HarmonicSum(double binHertz, int bins) {
        this.binHertz = binHertz;
        this.bins = bins;
        this.candidates = new double[(int) (1200 / CENTS * Math.log(HIGHEST / LOWEST) / Math.log(2)) + 1];
        Arrays.setAll(candidates, i -> LOWEST * Math.pow(2, i * CENTS / 1200.0));
    }

    int candidates() {
        return candidates.length;
    }

    double hertz(int candidate) {
        return candidates[candidate];
    }

    /** The coarse shape of a magnitude spectrum: the root of its power, averaged over 400 Hz. */
    double[] shape(float[] magnitude) {
        int half = Math.max(1, (int) (SHAPE_HERTZ / binHertz / 2));
        double[] sums = new double[bins + 1];
        for (int k = 0; k < bins; k++) {
            sums[k + 1] = sums[k] + (double) magnitude[k] * magnitude[k];
        }
        double[] shape = new double[bins];
        for (int k = 0; k < bins; k++) {
            int from = Math.max(0, k - half);
            int to = Math.min(bins, k + half + 1);
            shape[k] = Math.sqrt((sums[to] - sums[from]) / (to - from));
        }
        return shape;
    }

    /**
     * One value a candidate.
     *
     * @param strongest the highest value of any frame's {@link #shape}, above 0
     */
    float[] salience(float[] magnitude, double[] shape, double strongest) {
        float[] flat = new float[bins];
        for (int k = 0; k < bins; k++) {
            flat[k] = (float) (magnitude[k] / (shape[k] + SHAPE_FLOOR * strongest) * Math.sqrt(shape[k]));
        }
        float[] salience = new float[candidates.length];
        for (int i = 0; i < salience.length; i++) {
            salience[i] = (float) sum(flat, candidates[i], HARMONICS, DECAY, TOP);
        }
        return salience;
    }

    /** The frequency within 30 cents of {@code hertz} whose harmonics carry most. */
    double refined(float[] magnitude, double hertz) {
        double[] sums = new double[2 * FINE_STEPS + 1];
        int best = 1;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sum(magnitude, shifted(hertz, i - FINE_STEPS), FINE_HARMONICS, 1, FINE_TOP);
            best = sums[i] > sums[best] ? i : best;
        }
        best = Math.max(1, Math.min(best, sums.length - 2));
        double bend = sums[best - 1] - 2 * sums[best] + sums[best + 1];
        double peak =
                bend < 0 ? 0.5 * (sums[best - 1] - sums[best + 1]) / bend : 0; // of the parabola through three points
        return shifted(hertz, best - FINE_STEPS + Math.max(-0.5, Math.min(0.5, peak)));
    }

    private static double shifted(double hertz, double fineSteps) {
        return hertz * Math.pow(2, fineSteps * FINE_CENTS / 1200);
    }

    private double sum(float[] spectrum, double hertz, int harmonics, double decay, double top) {
        double sum = 0;
        double weight = 1;
        for (int h = 1; h <= harmonics && h * hertz < top; h++) {
            double position = h * hertz / binHertz;
            int k = (int) position;
            if (k + 1 >= bins) {
                break;
            }
            double part = position - k;
            sum += weight * ((1 - part) * spectrum[k] + part * spectrum[k + 1]);
            weight *= decay;
        }
        return sum;
    }
}
