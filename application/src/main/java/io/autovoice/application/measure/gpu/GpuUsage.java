package io.autovoice.application.measure.gpu;

import io.autovoice.domain.profiling.StageEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * How busy a GPU was.
 *
 * @param samples in the order of time
 * @param reason why there are none, a sentence without its full stop; empty if there are some
 */
public record GpuUsage(List<GpuSample> samples, Optional<String> reason) {
    public GpuUsage {
        samples = List.copyOf(samples);
    }

    public static GpuUsage unknown(String reason) {
        return new GpuUsage(List.of(), Optional.of(reason));
    }

    /** How many samples tell the utilisation: what the mean is made of. */
    public int count() {
        return (int) values(GpuSample::percent).count();
    }

    /** Mean utilisation, 0..100; empty if nothing is known of it. */
    public OptionalDouble percent() {
        return values(GpuSample::percent).average();
    }

    public OptionalDouble meanClockMegahertz() {
        return values(GpuSample::clockMegahertz).average();
    }

    public OptionalDouble meanWatts() {
        return values(GpuSample::watts).average();
    }

    public OptionalDouble mostMemoryMebibytes() {
        return values(GpuSample::memoryMebibytes).max();
    }

    /** Those samples that came while a stage ran. */
    public GpuUsage during(StageEvent stage) {
        List<GpuSample> those = samples.stream()
                .filter(sample -> sample.nanos() - stage.startNanos() >= 0 && stage.endNanos() - sample.nanos() >= 0)
                .toList();
        return new GpuUsage(
                those, those.isEmpty() ? reason.or(() -> Optional.of("No sample came meanwhile")) : Optional.empty());
    }

    private DoubleStream values(Function<GpuSample, OptionalDouble> value) {
        return samples.stream().map(value).flatMapToDouble(OptionalDouble::stream);
    }
}
