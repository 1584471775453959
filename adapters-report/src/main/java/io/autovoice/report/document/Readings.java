package io.autovoice.report.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Quantities over the time of a run.
 *
 * @param atMs when each was read, from the start of the run, ascending
 * @param lines values by the quantity's name and unit, such as rss_mib: one for each time, NaN where it wasn't told; a quantity never told is left out
 */
public record Readings(List<Double> atMs, Map<String, List<Double>> lines) {
    /** Nobody looked. */
    public static final Readings NONE = new Readings(List.of(), Map.of());

    private static final int MOST = 400; // more than a plot has room for

    public Readings {
        atMs = List.copyOf(atMs);
        Map<String, List<Double>> told = new LinkedHashMap<>();
        int count = atMs.size();
        lines.forEach((name, values) -> {
            if (values.size() != count) {
                throw new IllegalArgumentException(
                        "%s needs %d values, one for each time, got %d".formatted(name, count, values.size()));
            }
            if (values.stream().anyMatch(Double::isFinite)) {
                told.put(name, List.copyOf(values));
            }
        });
        lines = Collections.unmodifiableMap(told);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The values of that name; empty if it was never told. */
    public List<Double> line(String name) {
        return lines.getOrDefault(name, List.of());
    }

    /** The largest of all values; 0 if there are none. */
    public double most() {
        return lines.values().stream()
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
    }

    /** At most 400 times: where there are more, the largest of each few neighbours stands for them, so that no peak is lost. */
    Readings thinned() {
        int few = (atMs.size() + MOST - 1) / MOST;
        if (few <= 1) {
            return this;
        }
        List<Double> times = new ArrayList<>();
        for (int from = 0; from < atMs.size(); from += few) {
            times.add(atMs.get(from));
        }
        Map<String, List<Double>> largest = new LinkedHashMap<>();
        lines.forEach((name, values) -> largest.put(name, largest(values, few)));
        return new Readings(times, largest);
    }

    private static List<Double> largest(List<Double> values, int few) {
        List<Double> largest = new ArrayList<>();
        for (int from = 0; from < values.size(); from += few) {
            largest.add(values.subList(from, Math.min(values.size(), from + few)).stream()
                    .filter(Double::isFinite)
                    .mapToDouble(value -> value)
                    .max()
                    .orElse(Double.NaN));
        }
        return largest;
    }
}
