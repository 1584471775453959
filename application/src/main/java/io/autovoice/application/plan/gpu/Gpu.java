package io.autovoice.application.plan.gpu;

import java.util.OptionalLong;

/**
 * A CUDA device.
 *
 * @param index as CUDA counts: the N of {@code cuda:N}
 * @param pciBusId by which other tools know it, such as {@code 0000:01:00.0}; empty if it has none
 * @param memoryBytes all of its memory
 * @param freeBytes what of it nobody used when it was asked; empty if it wasn't
 */
public record Gpu(
        int index,
        String name,
        String pciBusId,
        ComputeCapability capability,
        long memoryBytes,
        OptionalLong freeBytes) {
    public Gpu {
        if (index < 0 || memoryBytes < 0 || freeBytes.orElse(0) < 0) {
            throw new IllegalArgumentException(
                    "No device is cuda:%d with %d bytes, %s of them free".formatted(index, memoryBytes, freeBytes));
        }
    }

    /** The generation of a device's instructions, such as 9.0. */
    public record ComputeCapability(int major, int minor) implements Comparable<ComputeCapability> {
        @Override
        public int compareTo(ComputeCapability other) {
            return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }
}
