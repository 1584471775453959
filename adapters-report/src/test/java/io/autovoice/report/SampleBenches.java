package io.autovoice.report;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.BenchEntry.Combination;
import io.autovoice.application.benchmark.BenchEntry.VoiceLikeness;
import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.benchmark.ComparisonRule;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.benchmark.TimeComparison.Method;
import io.autovoice.application.benchmark.Times;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What bench may find. */
final class SampleBenches {
    private static final Instant MADE = Instant.parse("2025-01-28T12:34:56.789Z");

    private SampleBenches() {}

    /** One that was measured, one without a likeness, one that could not run. */
    static BenchReport combinations() {
        return new BenchReport(
                MADE,
                "a | song",
                30,
                "anna",
                List.of(
                        new BenchEntry(
                                new Combination("cuda", "auto", "fast"),
                                Optional.of(SampleProfiles.onGpu(12)),
                                Optional.of(new VoiceLikeness(0.71234, 0.5)),
                                Optional.empty()),
                        new BenchEntry(
                                new Combination("cpu", "off", "balanced"),
                                Optional.of(SampleProfiles.onCpu()),
                                Optional.empty(),
                                Optional.of("No speaker encoder is installed.")),
                        BenchEntry.notRun(
                                new Combination("cuda:1", "on", "studio"), "There is no GPU 1. Name another.")),
                Optional.empty());
    }

    /** Conversion takes that many times as long. */
    static BenchReport compared(double factor) {
        List<Double> times =
                IntStream.range(0, 12).mapToObj(n -> 1000 + 0.12345 * n).toList();
        List<Double> later = times.stream().map(time -> factor * time).toList();
        TimeComparison comparison = TimeComparison.of(
                        Method.INTERLEAVED,
                        ComparisonRule.TURNS,
                        new Times(Map.of(PipelineStage.CONVERSION, times), times),
                        new Times(Map.of(PipelineStage.CONVERSION, later), later),
                        List.of("AutoVoice: 1 here, 2 there"))
                .orElseThrow();
        return new BenchReport(MADE, "song", 30, "anna", List.of(), Optional.of(comparison));
    }
}
