package io.autovoice.cpu.pitch;

import io.autovoice.domain.pitch.F0Range;

/** From the samples about one instant to its candidates, Boersma (1993) steps 3.1-3.11. Safe for use by many threads. */
final class FrameAnalysis {
    private static final int PERIODS = 3; // of the floor in a window: the fewest that a Hann window resolves, section 3
    private static final int DEEPEST_INTERPOLATION = 30; // samples on either side, eq. 22

    private final int halfWindow;
    private final int halfPeriod;
    private final NormalisedAutocorrelation autocorrelation;
    private final CandidateSearch search;

    FrameAnalysis(double rate, F0Range range, PathCosts costs) {
        double longestPeriod = rate / range.floor();
        this.halfWindow = (int) Math.ceil(PERIODS * longestPeriod / 2);
        this.halfPeriod = (int) Math.ceil(longestPeriod / 2);
        int longestLag = (int) Math.ceil(longestPeriod) + 1;
        int depth = Math.max(1, Math.min(DEEPEST_INTERPOLATION, halfWindow - longestLag - 1));
        int highestLag = Math.min(longestLag + depth + 1, halfWindow);
        // the ceiling as the corner: every fundamental looked for passes
        this.autocorrelation = new NormalisedAutocorrelation(2 * halfWindow, highestLag, range.ceiling() / rate);
        this.search = new CandidateSearch(rate, range, costs, new SincInterpolation(depth));
    }

    static double windowSeconds(F0Range range) {
        return PERIODS / range.floor();
    }

    /** Samples needed on either side of the instant. */
    int halfWindow() {
        return halfWindow;
    }

    FrameCandidates at(double[] samples, int middle) {
        double[] correlation = autocorrelation.at(samples, middle - halfWindow);
        return search.in(correlation, peak(samples, middle));
    }

    /** Within the longest period about the middle, as there is a crest in every period. */
    private float peak(double[] samples, int middle) {
        double mean = 0;
        for (int n = middle - halfPeriod; n < middle + halfPeriod; n++) {
            mean += samples[n] / (2 * halfPeriod);
        }
        double peak = 0;
        for (int n = middle - halfPeriod; n < middle + halfPeriod; n++) {
            peak = Math.max(peak, Math.abs(samples[n] - mean));
        }
        return (float) peak;
    }
}
