package io.autovoice.cpu.pitch;

import io.autovoice.domain.pitch.F0Range;
import java.util.Arrays;

/** Finds the maxima of a normalised autocorrelation, Boersma (1993) step 3.11. Safe for use by many threads. */
final class CandidateSearch {
    private static final int MOST_CANDIDATES = 14; // with the unvoiced one 15, as in Praat

    private final double rate;
    private final F0Range range;
    private final PathCosts costs;
    private final SincInterpolation interpolation;

    CandidateSearch(double rate, F0Range range, PathCosts costs, SincInterpolation interpolation) {
        this.rate = rate;
        this.range = range;
        this.costs = costs;
        this.interpolation = interpolation;
    }

    /** The candidates of a frame whose loudest sample is {@code peak}. */
    FrameCandidates in(double[] correlation, float peak) {
        double[] lags = new double[MOST_CANDIDATES];
        double[] strengths = new double[MOST_CANDIDATES];
        int found = 0;
        int longest = (int) Math.ceil(rate / range.floor());
        for (int lag = 2; lag <= longest; lag++) {
            double here = correlation[lag];
            if (here > 0.5 * costs.voicing() && here > correlation[lag - 1] && here >= correlation[lag + 1]) {
                found = insert(lags, strengths, found, lag, strength(here, lag));
            }
        }
        return refined(correlation, peak, lags, found);
    }

    /** Keeps the strongest, strongest first. */
    private static int insert(double[] lags, double[] strengths, int found, double lag, double strength) {
        int at = Math.min(found, MOST_CANDIDATES - 1);
        if (found == MOST_CANDIDATES && strength <= strengths[at]) {
            return found;
        }
        while (at > 0 && strengths[at - 1] < strength) {
            strengths[at] = strengths[at - 1];
            lags[at] = lags[at - 1];
            at--;
        }
        strengths[at] = strength;
        lags[at] = lag;
        return Math.min(found + 1, MOST_CANDIDATES);
    }

    private FrameCandidates refined(double[] correlation, float peak, double[] lags, int found) {
        float[] hertz = new float[found];
        float[] strength = new float[found];
        int kept = 0;
        for (int i = 0; i < found; i++) {
            double lag = vertex(correlation, vertex(correlation, lags[i], 0.5), 0.1);
            double height = interpolation.at(correlation, lag);
            if ((float) (rate / lag) >= range.floor()) {
                hertz[kept] = (float) (rate / lag);
                double capped = height > 1 ? 1 / height : height; // above 1: an artefact of the division
                strength[kept++] = (float) strength(capped, lag);
            }
        }
        return new FrameCandidates(peak, Arrays.copyOf(hertz, kept), Arrays.copyOf(strength, kept));
    }

    /** Where a parabola through three interpolated values a {@code step} apart is highest. */
    private double vertex(double[] correlation, double lag, double step) {
        double before = interpolation.at(correlation, lag - step);
        double here = interpolation.at(correlation, lag);
        double after = interpolation.at(correlation, lag + step);
        double curvature = before - 2 * here + after;
        if (!(curvature < 0)) {
            return lag;
        }
        double shift = 0.5 * (before - after) / curvature;
        return lag + step * Math.max(-1.5, Math.min(1.5, shift));
    }

    /** Eq. 24, against the ceiling as Praat has it: a voiced candidate is never stronger than its autocorrelation. */
    private double strength(double correlation, double lag) {
        return correlation - costs.octave() * Math.log(range.ceiling() * lag / rate) / Math.log(2);
    }
}
