package io.autovoice.application.measure;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.RunRecord;
import io.autovoice.application.measure.profile.StageProfiles;
import java.util.Comparator;
import java.util.List;

/**
 * A profile and what it was made of.
 *
 * @param warmUps the first runs, which don't count
 * @param runs those that count, one or more
 * @param song what the last of them gave, with its stems
 */
public record Measurement(Profile profile, List<RunRecord> warmUps, List<RunRecord> runs, ConvertedSong song) {
    public Measurement {
        warmUps = List.copyOf(warmUps);
        runs = List.copyOf(runs);
    }

    /** The run whose total is nearest to the median. */
    public RunRecord typical() {
        double median = profile.total().milliseconds().p50();
        return runs.stream()
                .min(Comparator.comparingDouble(run -> Math.abs(run.totalMs() - median)))
                .orElseThrow();
    }

    /** What was seen of the GPU in all runs that count. */
    public GpuUsage gpu() {
        return StageProfiles.merged(runs.stream().map(RunRecord::gpu));
    }
}
