package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.util.Locale;
import java.util.Map;

/** 30.0 s of song with preset fast, after a warm-up, on TensorRT, in under 5 s. */
public record LatencyTest(ConvertSong conversion) {
    public static final QualityPreset PRESET = QualityPreset.FAST;
    private static final double SECONDS = 30.0;

    /** Converts twice; the second time counts. */
    public LatencyMeasurement measure(Waveform given, VoiceId voice, StageProgress progress) {
        Waveform song = new LoopedWaveform(given, given.rate().frames(SECONDS));
        PlainRun.of(conversion, song, voice, progress.part(0, 0.5));
        PlainRun run = PlainRun.of(conversion, song, voice, progress.part(0.5, 1));
        TensorRtStatus tensorRt = run.song().plan().tensorRt();
        return new LatencyMeasurement(
                song.seconds(),
                run.seconds(),
                PRESET,
                tensorRt.requested(),
                tensorRt.enabled(),
                tensorRt.precision(),
                prepared(given),
                verdict(tensorRt, run.seconds()),
                reason(tensorRt, run.seconds()));
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

    private static Verdict verdict(TensorRtStatus tensorRt, double elapsed) {
        if (!tensorRt.enabled()) {
            return Verdict.SKIPPED;
        }
        return elapsed < LatencyMeasurement.TARGET_SECONDS ? Verdict.PASSED : Verdict.FAILED;
    }

    private static String reason(TensorRtStatus tensorRt, double elapsed) {
        return tensorRt.enabled()
                ? String.format(
                        Locale.ROOT, "30 s took %.2f s; %.0f s are allowed", elapsed, LatencyMeasurement.TARGET_SECONDS)
                : String.format(
                        Locale.ROOT,
                        "TensorRT is off: %s. Without it 30 s took %.2f s",
                        tensorRt.reason().orElse("no reason is known"),
                        elapsed);
    }
}
