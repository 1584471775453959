package io.autovoice.report.document;

import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a performance breakdown says beyond the seed's keys; all of it may be missing in a file of another origin.
 *
 * @param device with its number, such as cuda:0
 * @param outsideMs time outside the stages by name
 * @param memory of this process over the run: heap_mib, native_mib, rss_mib
 * @param gpu over the run: utilization_percent, memory_mib, clock_mhz, power_w
 * @param coverage sum of the stages as a share of the total, 0..1
 */
public record BreakdownDetails(
        Optional<String> title,
        Optional<String> preset,
        Optional<String> device,
        OptionalDouble transpositionSemitones,
        SortedMap<String, Double> outsideMs,
        Set<PipelineStage> skipped,
        OptionalDouble coverage,
        Map<PipelineStage, EngineUse> engines,
        Optional<TensorRtStatus> tensorRt,
        List<String> fallbacks,
        List<String> notes,
        List<Span> timeline,
        Readings memory,
        Readings gpu) {
    /** Of a file that has none. */
    public static final BreakdownDetails NONE = new BreakdownDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            new TreeMap<>(),
            Set.of(),
            OptionalDouble.empty(),
            Map.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Readings.NONE,
            Readings.NONE);

    public BreakdownDetails {
        outsideMs = Collections.unmodifiableSortedMap(new TreeMap<>(outsideMs));
        skipped = skipped.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(skipped));
        engines = engines.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(engines));
        fallbacks = List.copyOf(fallbacks);
        notes = List.copyOf(notes);
        timeline = List.copyOf(timeline);
    }

    static BreakdownDetails of(RunReport report) {
        PerformanceBreakdown breakdown = report.breakdown();
        ExecutionPlan plan = breakdown.plan();
        return new BreakdownDetails(
                Optional.of(report.title()),
                Optional.of(plan.preset().key()),
                Optional.of(plan.device()),
                OptionalDouble.of(Rounded.to(report.converted().transposition().value(), 2)),
                milliseconds(breakdown.timings().outside()),
                breakdown.skipped(),
                OptionalDouble.of(Rounded.to(breakdown.timings().coverage(), 4)),
                plan.engines(),
                Optional.of(plan.tensorRt()),
                plan.fallbacks(),
                plan.notes(),
                Spans.of(report).stream().map(BreakdownDetails::rounded).toList(),
                ResourceReadings.memory(report).thinned(),
                ResourceReadings.gpu(report).thinned());
    }

    private static Span rounded(Span span) {
        return new Span(
                span.name(),
                Rounded.to(span.startMs(), 2),
                Rounded.to(span.durationMs(), 2),
                span.device()
                        .map(time -> new DeviceTime(
                                Rounded.to(time.copies(), 2),
                                Rounded.to(time.kernels(), 2),
                                Rounded.to(time.engines(), 2))));
    }

    private static SortedMap<String, Double> milliseconds(Map<String, Duration> times) {
        SortedMap<String, Double> rounded = new TreeMap<>();
        times.forEach((name, time) -> rounded.put(name, Rounded.to(time.toNanos() / 1e6, 2)));
        return rounded;
    }
}
