package io.autovoice.application.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that one call of {@code bench} found.
 *
 * @param entries in the order they were asked for; one or more
 * @param comparison empty if nothing was compared
 */
public record BenchReport(
        Instant made,
        String song,
        double songSeconds,
        String voice,
        List<BenchEntry> entries,
        Optional<TimeComparison> comparison) {
    public BenchReport {
        entries = List.copyOf(entries);
        if (entries.isEmpty() && comparison.isEmpty()) {
            throw new IllegalArgumentException("A report needs a measurement or a comparison");
        }
    }
}
