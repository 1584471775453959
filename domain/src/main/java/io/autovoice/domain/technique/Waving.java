package io.autovoice.domain.technique;

import java.util.List;

/** Half cycles that follow each other and are alike: what may be a vibrato. */
record Waving(List<HalfCycle> halves) {
    private static final double MOST_UNEQUAL = 2.5; // ratio of peaks of neighbours

    Waving {
        halves = List.copyOf(halves);
    }

    double from() {
        return halves.get(0).from();
    }

    double to() {
        return halves.get(halves.size() - 1).to();
    }

    /** In points. */
    double period() {
        return 2 * (to() - from()) / halves.size();
    }

    /** Mean distance of crests and troughs from the trend, cents. */
    double extent() {
        return halves.stream().mapToDouble(HalfCycle::peak).average().orElseThrow();
    }

    /** Points that both have. */
    double overlap(Waving other) {
        return Math.min(to(), other.to()) - Math.max(from(), other.from());
    }

    /** How well the pitch repeats after one period: its normalised autocorrelation there, at most 1. */
    double regularity(double[] pitch, double[] trend) {
        int lag = (int) Math.round(period());
        double product = 0;
        double earlier = 0;
        double later = 0;
        for (int n = (int) Math.ceil(from()); n + lag <= to(); n++) {
            double a = pitch[n] - trend[n];
            double b = pitch[n + lag] - trend[n + lag];
            product += a * b;
            earlier += a * a;
            later += b * b;
        }
        return product / Math.sqrt(Math.max(Double.MIN_NORMAL, earlier * later));
    }

    static boolean alike(HalfCycle a, HalfCycle b) {
        return a.peak() <= MOST_UNEQUAL * b.peak() && b.peak() <= MOST_UNEQUAL * a.peak();
    }
}
