package io.autovoice.application.measure.memory;

import java.util.List;

/**
 * Readings of the memory while something ran.
 *
 * @param readings in order of time
 */
public record MemoryTrace(List<MemoryReading> readings) {
    /** Nobody looked. */
    public static final MemoryTrace NONE = new MemoryTrace(List.of());

    public MemoryTrace {
        readings = List.copyOf(readings);
    }

    /**
     * The most between two instants; the last reading before and the first one after count too, so that a stage shorter than the pause
     * between readings has its own.
     *
     * @param startNanos on the clock of {@link System#nanoTime()}
     * @param endNanos not before
     */
    public MemoryPeaks peaks(long startNanos, long endNanos) {
        int from = 0;
        while (from + 1 < readings.size() && readings.get(from + 1).nanos() - startNanos <= 0) {
            from++;
        }
        int to = readings.size();
        while (to - 2 >= from && readings.get(to - 2).nanos() - endNanos >= 0) {
            to--;
        }
        return readings.subList(from, to).stream().map(MemoryPeaks::of).reduce(MemoryPeaks.UNKNOWN, MemoryPeaks::max);
    }
}
