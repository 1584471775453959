package io.autovoice.application.measure.memory;

import java.util.OptionalLong;

/**
 * The memory of this process at one moment.
 *
 * @param nanos {@link System#nanoTime()} of the reading
 * @param heapUsedBytes objects on the Java heap, those that nobody needs any more included
 * @param heapCommittedBytes what the heap has taken from the system
 * @param residentBytes what of the process lies in the machine's memory (RSS); empty where the system doesn't tell
 */
public record MemoryReading(long nanos, long heapUsedBytes, long heapCommittedBytes, OptionalLong residentBytes) {

    /**
     * Resident memory less the committed heap: buffers of libraries, networks, code, stacks. An estimate from below, since committed heap
     * that was never touched is not resident; never negative.
     */
    public OptionalLong nativeBytes() {
        return residentBytes.isPresent()
                ? OptionalLong.of(Math.max(0, residentBytes.getAsLong() - heapCommittedBytes))
                : OptionalLong.empty();
    }
}
