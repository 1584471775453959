package io.autovoice.application.measure.profile;

import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes figures of runs. */
public final class StageProfiles {
    private StageProfiles() {}

    /** Of the stages that ran in every run; a stage that ran twice in a run counts with both. */
    public static Map<PipelineStage, StageProfile> of(List<RunRecord> runs) {
        Map<PipelineStage, StageProfile> stages = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            Predicate<RunRecord> ran = run -> run.timings().stages().containsKey(stage);
            if (!runs.isEmpty() && runs.stream().allMatch(ran)) {
                stages.put(stage, of(stage, runs));
            }
        }
        return stages;
    }

    public static StageProfile total(List<RunRecord> runs) {
        return new StageProfile(
                new Summary(runs.stream().map(RunRecord::totalMs).toList()),
                runs.stream()
                        .map(run -> run.memory()
                                .peaks(run.run().startNanos(), run.run().endNanos()))
                        .reduce(MemoryPeaks.UNKNOWN, MemoryPeaks::max),
                GpuShare.of(merged(runs.stream().map(RunRecord::gpu))));
    }

    public static Summary coverage(List<RunRecord> runs) {
        return new Summary(runs.stream().map(run -> run.timings().coverage()).toList());
    }

    /** All samples of several runs as one; the reason of the first that has none, if all have none. */
    public static GpuUsage merged(Stream<GpuUsage> usages) {
        List<GpuUsage> all = usages.toList();
        var samples = all.stream().flatMap(usage -> usage.samples().stream()).toList();
        Optional<String> reason =
                all.stream().flatMap(usage -> usage.reason().stream()).findFirst();
        return new GpuUsage(samples, samples.isEmpty() ? reason : Optional.empty());
    }

    private static StageProfile of(PipelineStage stage, List<RunRecord> runs) {
        return new StageProfile(
                new Summary(runs.stream()
                        .map(run -> run.timings().of(stage).toNanos() / 1e6)
                        .toList()),
                runs.stream()
                        .flatMap(run -> events(stage, run)
                                .map(event -> run.memory().peaks(event.startNanos(), event.endNanos())))
                        .reduce(MemoryPeaks.UNKNOWN, MemoryPeaks::max),
                GpuShare.of(
                        merged(runs.stream().flatMap(run -> events(stage, run).map(run.gpu()::during)))));
    }

    private static Stream<StageEvent> events(PipelineStage stage, RunRecord run) {
        return run.events().stream().filter(event -> event.stage() == stage);
    }
}
