package io.autovoice.application.measure.memory;

import java.util.OptionalLong;

/**
 * The most memory that was seen, in bytes; each figure for itself, not all of one moment. What lay between two readings was not seen.
 *
 * @param readings how many it is the most of; 0 if nobody looked
 * @param heapBytes objects on the Java heap; empty if nobody looked
 * @param nativeBytes resident memory less the committed heap; empty where the system doesn't tell
 * @param residentBytes of the whole process; empty where the system doesn't tell
 */
public record MemoryPeaks(int readings, OptionalLong heapBytes, OptionalLong nativeBytes, OptionalLong residentBytes) {
    /** Nobody looked. */
    public static final MemoryPeaks UNKNOWN =
            new MemoryPeaks(0, OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    static MemoryPeaks of(MemoryReading reading) {
        return new MemoryPeaks(
                1, OptionalLong.of(reading.heapUsedBytes()), reading.nativeBytes(), reading.residentBytes());
    }

    public MemoryPeaks max(MemoryPeaks other) {
        return new MemoryPeaks(
                readings + other.readings,
                max(heapBytes, other.heapBytes),
                max(nativeBytes, other.nativeBytes),
                max(residentBytes, other.residentBytes));
    }

    private static OptionalLong max(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.max(one.getAsLong(), other.getAsLong()));
    }
}
