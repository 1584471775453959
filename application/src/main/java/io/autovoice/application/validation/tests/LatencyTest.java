package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.progress.StageProgress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** 30.0 s of song with preset fast, after a warm-up, on TensorRT, in under 5 s. */
public record LatencyTest(ConvertSong conversion) {
    public static final QualityPreset PRESET = QualityPreset.FAST;
    private static final double SECONDS = 30.0;

    /** Converts twice; the second time counts. */
    public LatencyMeasurement measure(Waveform given, VoiceId voice, StageProgress progress) {
        Waveform song = new LoopedWaveform(given, given.rate().frames(SECONDS));
        PlainRun.of(conversion, song, voice, progress.part(0, 0.5));
        PlainRun run = PlainRun.of(conversion, song, voice, progress.part(0.5, 1));
        ExecutionPlan plan = run.song().plan();
        TensorRtStatus tensorRt = plan.tensorRt();
        return new LatencyMeasurement(
                song.seconds(),
                run.seconds(),
                PRESET,
                tensorRt.requested(),
                tensorRt.enabled(),
                tensorRt.precision(),
                prepared(given),
                verdict(plan, run.seconds()),
                reason(plan, run.seconds()));
    }

    public static TestOutcome outcome(LatencyMeasurement measured) {
        return new TestOutcome(
                ValidationTest.LATENCY_TENSORRT.key(),
                measured.verdict(),
                measured.reason(),
                Map.of("elapsed_seconds", measured.elapsedSeconds()));
    }

    private static String prepared(Waveform song) {
        return song.seconds() > SECONDS ? "cropped" : song.seconds() < SECONDS ? "looped" : "as it is";
    }

    static Verdict verdict(ExecutionPlan plan, double elapsed) {
        if (!plan.tensorRt().enabled()) {
            return Verdict.SKIPPED;
        }
        boolean all = plan.leftTensorRt().isEmpty();
        return all && elapsed < LatencyMeasurement.TARGET_SECONDS ? Verdict.PASSED : Verdict.FAILED;
    }

    static String reason(ExecutionPlan plan, double elapsed) {
        if (!plan.tensorRt().enabled()) {
            String why = plan.tensorRt().reason().orElse("no reason is known");
            return String.format(Locale.ROOT, "TensorRT is off: %s. Without it 30 s took %.2f s", why, elapsed);
        }
        String took = String.format(
                Locale.ROOT, "30 s took %.2f s; %.0f s are allowed", elapsed, LatencyMeasurement.TARGET_SECONDS);
        List<PipelineStage> left = plan.leftTensorRt();
        return left.isEmpty() ? took : "TensorRT gave way in %s. %s".formatted(keys(left), took);
    }

    private static String keys(List<PipelineStage> stages) {
        return stages.stream().map(PipelineStage::key).collect(Collectors.joining(", "));
    }
}
