package io.autovoice.gpu.nvml;

import io.autovoice.application.measure.gpu.GpuSample;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line of {@code nvidia-smi --query-gpu}: numbers between commas, and words in brackets where the GPU doesn't tell. */
final class SmiLine {
    static final String QUERY = "utilization.gpu,memory.used,clocks.sm,power.draw";
    private static final int FIELDS = 4;

    private SmiLine() {}

    /** Empty if the line is no reading but a message. */
    static Optional<GpuSample> at(long nanos, String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        return Optional.of(
                new GpuSample(nanos, number(fields[0]), number(fields[1]), number(fields[2]), number(fields[3])));
    }

    private static OptionalDouble number(String field) {
        try {
            return OptionalDouble.of(Double.parseDouble(field.strip()));
        } catch (NumberFormatException untold) { // [N/A] or [Not Supported], as of a part of a divided GPU
            return OptionalDouble.empty();
        }
    }
}
