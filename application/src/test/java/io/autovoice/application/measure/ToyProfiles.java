package io.autovoice.application.measure;

import io.autovoice.application.measure.environment.Workload;
import io.autovoice.application.measure.gpu.GpuSample;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.memory.MemoryTrace;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.measure.profile.StageProfiles;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Runs and profiles with made-up figures. */
public final class ToyProfiles {
    private static final GpuUsage NO_GPU = GpuUsage.unknown("There is no GPU here");

    private ToyProfiles() {}

    /** A run of 1000 ns of which the stages, equally long and back to back from its start on, take a share; no stages: all four. */
    public static RunRecord run(double share, GpuUsage gpu, long frames, String hash, PipelineStage... stages) {
        PipelineStage[] those = stages.length == 0 ? PipelineStage.values() : stages;
        List<StageEvent> events = new ArrayList<>();
        long each = Math.round(1000 * share / those.length);
        for (PipelineStage stage : those) {
            events.add(new StageEvent(stage, events.size() * each, (events.size() + 1) * each));
        }
        RunEvent run = new RunEvent(0, 1000, Duration.ZERO, Duration.ZERO);
        return new RunRecord(events, run, MemoryTrace.NONE, gpu, frames, hash);
    }

    public static RunRecord run(double share, PipelineStage... stages) {
        return run(share, NO_GPU, 8000, "aa", stages);
    }

    /** Samples that say 90 %, 1000 MiB and 60 W at these instants. */
    public static GpuUsage gpu(long... nanos) {
        return new GpuUsage(
                Arrays.stream(nanos)
                        .mapToObj(at -> new GpuSample(
                                at,
                                OptionalDouble.of(90),
                                OptionalDouble.of(1000),
                                OptionalDouble.empty(),
                                OptionalDouble.of(60)))
                        .toList(),
                Optional.empty());
    }

    public static Profile profile(List<RunRecord> runs) {
        ExecutionPlan plan = ToyConversions.stages().plan();
        var total = StageProfiles.total(runs);
        return new Profile(
                Instant.EPOCH,
                new Workload("song", "cc", 1, "ada", new TreeMap<>(), plan.engines()),
                ToyConversions.SURROUNDINGS.of(plan),
                new ColdStart(1, 2, true, OptionalDouble.empty(), Map.of(), 3),
                StabilityRule.QUICK.judge(1, total.milliseconds()),
                StageProfiles.of(runs),
                total,
                StageProfiles.coverage(runs));
    }
}
