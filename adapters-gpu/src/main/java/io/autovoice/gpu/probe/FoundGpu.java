package io.autovoice.gpu.probe;

import io.autovoice.application.plan.gpu.Gpu;
import java.util.Optional;
import java.util.OptionalLong;

/** A device as a child writes it down and the parent reads it. */
record FoundGpu(int index, int major, int minor, long bytes, String pciBusId, String name) {
    private static final int FIELDS = 6;

    String line() {
        return String.join(
                "|",
                Integer.toString(index),
                Integer.toString(major),
                Integer.toString(minor),
                Long.toString(bytes),
                pciBusId.strip(),
                name);
    }

    /** Empty if a line is none of those. */
    static Optional<FoundGpu> of(String line) {
        String[] fields = line.split("\\|", FIELDS);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FoundGpu(
                    Integer.parseInt(fields[0]),
                    Integer.parseInt(fields[1]),
                    Integer.parseInt(fields[2]),
                    Long.parseLong(fields[3]),
                    fields[4],
                    fields[5].isBlank() ? "NVIDIA GPU" : fields[5]));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    Gpu withFree(OptionalLong free) {
        return new Gpu(index, name, pciBusId, new Gpu.ComputeCapability(major, minor), bytes, free);
    }
}
