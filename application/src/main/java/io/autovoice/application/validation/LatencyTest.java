package io.autovoice.application.validation;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.view.LoopedWaveform;
import io.autovoice.domain.progress.StageProgress;
import java.util.Locale;
import java.util.Map;

/** 30.0 s of song with preset fast, after a warm-up, on TensorRT, in under 5 s. */
record LatencyTest(ConvertSong conversion) {
    static final QualityPreset PRESET = QualityPreset.FAST;
    private static final String NAME = "latency_tensorrt";
    private static final double SECONDS = 30.0;

    LatencyMeasurement measure(ValidateRequest request, StageProgress progress) {
        Waveform song = new LoopedWaveform(request.song(), request.song().rate().frames(SECONDS));
        RecordingStageListener heard = new RecordingStageListener();
        TimedRun.convert(conversion, song, request.voice(), new RecordingStageListener(), progress.part(0, 0.5));
        ConvertedSong converted = TimedRun.convert(conversion, song, request.voice(), heard, progress.part(0.5, 1));

        double elapsed = heard.run().elapsed().toNanos() / 1e9;
        TensorRtStatus tensorRt = converted.plan().tensorRt();
        return new LatencyMeasurement(
                song.seconds(),
                elapsed,
                PRESET,
                tensorRt.requested(),
                tensorRt.enabled(),
                tensorRt.precision(),
                prepared(request.song()),
                verdict(tensorRt, elapsed),
                reason(tensorRt, elapsed));
    }

    static TestOutcome outcome(LatencyMeasurement measured) {
        return new TestOutcome(
                NAME, measured.verdict(), measured.reason(), Map.of("elapsed_seconds", measured.elapsedSeconds()));
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
                        "TensorRT is off: %s. On the CPU 30 s took %.2f s",
                        tensorRt.reason().orElse("no reason is known"),
                        elapsed);
    }
}
