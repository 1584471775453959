package io.autovoice.report.prometheus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Durations counted in buckets. Safe for use by many threads. */
final class Histogram {
    /** From a short song's mixing on a GPU to an hour's separation on a CPU, about two a factor of five. */
    private static final double[] BOUNDS = {0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500};

    private final long[] counts = new long[BOUNDS.length + 1];
    private double sum;

    synchronized void observe(Duration duration) {
        double seconds = duration.toNanos() / 1e9;
        int bucket = 0;
        while (bucket < BOUNDS.length && seconds > BOUNDS[bucket]) {
            bucket++;
        }
        counts[bucket]++;
        sum += seconds;
    }

    /** Buckets are cumulative: each counts all that lie below its bound or on it. */
    synchronized void write(Exposition text, String name, Map<String, String> labels) {
        long below = 0;
        for (int bucket = 0; bucket < counts.length; bucket++) {
            below += counts[bucket];
            Map<String, String> bounded = new LinkedHashMap<>(labels);
            double bound = bucket < BOUNDS.length ? BOUNDS[bucket] : Double.POSITIVE_INFINITY;
            bounded.put("le", Exposition.number(bound));
            text.sample(name + "_bucket", bounded, below);
        }
        text.sample(name + "_sum", labels, sum);
        text.sample(name + "_count", labels, below);
    }
}
