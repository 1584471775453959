package io.autovoice.application.measure.gpu;

import java.util.OptionalDouble;

/**
 * What a GPU did at one moment. What it does not tell is empty.
 *
 * @param nanos {@link System#nanoTime()} when the reading came
 * @param percent utilisation, 0..100: the share of the window before it (a sixth of a second to one) in which some kernel ran
 * @param memoryMebibytes in use, by whomever
 * @param clockMegahertz of the multiprocessors
 * @param watts drawn
 */
public record GpuSample(
        long nanos,
        OptionalDouble percent,
        OptionalDouble memoryMebibytes,
        OptionalDouble clockMegahertz,
        OptionalDouble watts) {}
