package io.autovoice.report;

import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.environment.GpuSetup;
import io.autovoice.application.measure.environment.Host;
import io.autovoice.application.measure.environment.Workload;
import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.profiling.PipelineStage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Profiles around the figures of the requirement's examples; they need more digits than files have. */
final class SampleProfiles {
    private static final long MEBIBYTE = 1 << 20;
    private static final double[] STAGES = {1234.56, 234.56, 2345.67, 123.45};

    private SampleProfiles() {}

    /** On a GPU that was sampled often enough. */
    static Profile onGpu(int runs) {
        GpuShare busy = new GpuShare(40, OptionalDouble.of(85.234), OptionalDouble.of(2048), Optional.empty());
        return profile(
                runs,
                SampleReports.gpuPlan(),
                busy,
                Optional.of(new GpuSetup("Some GPU (9.0)", "580.65", "13.0", "13.0.88", "10.9.0")),
                new MemoryPeaks(
                        90,
                        OptionalLong.of(300 * MEBIBYTE + 12345),
                        OptionalLong.of(700 * MEBIBYTE),
                        OptionalLong.of(1100 * MEBIBYTE)));
    }

    /** Three runs, which carry neither percentiles nor an interval, on a system that tells little. */
    static Profile onCpu() {
        GpuShare none =
                new GpuShare(0, OptionalDouble.empty(), OptionalDouble.empty(), Optional.of("There is no GPU | here"));
        return profile(
                3,
                SampleReports.cpuPlan(),
                none,
                Optional.empty(),
                new MemoryPeaks(2, OptionalLong.of(300 * MEBIBYTE), OptionalLong.empty(), OptionalLong.empty()));
    }

    private static Profile profile(
            int runs, ExecutionPlan plan, GpuShare gpu, Optional<GpuSetup> setup, MemoryPeaks memory) {
        Map<PipelineStage, StageProfile> stages = new EnumMap<>(PipelineStage.class);
        Map<PipelineStage, Double> first = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            stages.put(stage, new StageProfile(times(STAGES[stage.ordinal()], runs), memory, gpu));
            first.put(stage, 3 * STAGES[stage.ordinal()]);
        }
        Summary total = times(3938.24, runs);
        return new Profile(
                Instant.parse("2025-01-28T12:34:56.789Z"),
                new Workload(SampleReports.TITLE, "ab".repeat(32), 30, "anna", Workload.options(plan), plan.engines()),
                new Environment(
                        new Host("Some CPU @ 2 GHz", 2, "24000", "Linux 6 amd64", "17.0.15 (someone)", 6000),
                        setup,
                        "autovoice 1.0",
                        new TreeMap<>(Map.of("onnxruntime", "1.29.0")),
                        new TreeMap<>(Map.of("spleeter-2stems", "ef".repeat(32)))),
                new ColdStart(312.3456, 45.6789, true, OptionalDouble.empty(), first, 12_345.6789),
                new StabilityRule(1, 3, 3, 12, 0.05, 0.95).judge(2, total),
                stages,
                new StageProfile(total, memory, gpu),
                Summary.of(IntStream.range(0, runs)
                        .mapToDouble(n -> 0.98 + n / 3000.0)
                        .toArray()));
    }

    private static Summary times(double middle, int runs) {
        return Summary.of(IntStream.range(0, runs)
                .mapToDouble(n -> middle * (1 + (n - runs / 2) / 900.0))
                .toArray());
    }
}
