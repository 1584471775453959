package io.autovoice.application.report;

import io.autovoice.application.plan.QualityPreset;
import io.autovoice.application.plan.choice.Precision;
import java.util.Optional;

/**
 * The latency test: exactly 30.0 s of song, preset fast, after a warm-up.
 *
 * @param prepared how the song was brought to 30 s: cropped, looped or as it was
 * @param verdict PASSED only if all stages planned on TensorRT ran there within the target
 * @param reason a sentence
 */
public record LatencyMeasurement(
        double durationSeconds,
        double elapsedSeconds,
        QualityPreset preset,
        boolean tensorRtRequested,
        boolean tensorRtEnabled,
        Optional<Precision> tensorRtPrecision,
        String prepared,
        Verdict verdict,
        String reason) {
    public static final double TARGET_SECONDS = 5.0;

    public boolean targetMet() {
        return verdict == Verdict.PASSED;
    }
}
