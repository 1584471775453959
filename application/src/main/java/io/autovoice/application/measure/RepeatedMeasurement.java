package io.autovoice.application.measure;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.measure.environment.Workload;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.profile.StageProfiles;
import io.autovoice.application.measure.profile.Startup;
import io.autovoice.application.measure.statistics.StabilityRule;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Run after run. */
record RepeatedMeasurement(RunMeter meter, Surroundings surroundings, Clock clock) implements MeasureConversion {

    @Override
    public Measurement measure(MeasureRequest request) {
        StabilityRule rule = request.rule();
        int most = rule.mostWarmUps() + rule.mostRuns();
        List<RunRecord> warmUps = new ArrayList<>();
        while (!rule.warm(totals(warmUps))) {
            warmUps.add(run(request, warmUps.size(), most).run());
        }
        List<RunRecord> runs = new ArrayList<>();
        RunMeter.Take take = run(request, rule.mostWarmUps(), most);
        runs.add(take.run());
        while (!rule.over(totals(runs))) {
            take = run(request, rule.mostWarmUps() + runs.size(), most);
            runs.add(take.run());
        }
        request.progress().advanced(1);
        return new Measurement(profile(request, warmUps, runs, take.song()), warmUps, runs, take.song());
    }

    /** Progress is as if all runs that may be needed were. */
    private RunMeter.Take run(MeasureRequest request, int before, int most) {
        StageProgress progress = request.progress().part((double) before / most, (before + 1.0) / most);
        return meter.run(request.song(), request.voice(), progress);
    }

    private Profile profile(MeasureRequest request, List<RunRecord> warmUps, List<RunRecord> runs, ConvertedSong song) {
        StageProfile total = StageProfiles.total(runs);
        return new Profile(
                clock.instant(),
                new Workload(
                        request.title(),
                        SoundHash.of(request.song()),
                        request.song().seconds(),
                        request.voice().value(),
                        Workload.options(song.plan()),
                        song.plan().engines()),
                surroundings.of(song.plan()),
                cold(request.startup(), warmUps.get(0)),
                request.rule().judge(warmUps.size(), total.milliseconds()),
                StageProfiles.of(runs),
                total,
                StageProfiles.coverage(runs));
    }

    private static ColdStart cold(Startup startup, RunRecord first) {
        Map<PipelineStage, Double> stages = new EnumMap<>(PipelineStage.class);
        first.timings().stages().forEach((stage, time) -> stages.put(stage, milliseconds(time)));
        return new ColdStart(
                milliseconds(startup.jvm()),
                milliseconds(startup.load()),
                startup.first(),
                startup.engineBuild()
                        .map(time -> OptionalDouble.of(milliseconds(time)))
                        .orElseGet(OptionalDouble::empty),
                stages,
                first.totalMs());
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1e6;
    }

    private static List<Double> totals(List<RunRecord> runs) {
        return runs.stream().map(RunRecord::totalMs).toList();
    }
}
