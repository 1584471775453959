package io.autovoice.report.document;

import io.autovoice.application.plan.choice.Precision;
import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * latency_tensorrt.json.
 *
 * @param elapsedSeconds rounded to hundredths
 * @param elapsedMs the same, finer; empty in a file without details
 * @param prepared how the song was brought to its length; empty if it isn't said
 * @param reason a sentence; empty if it isn't said
 */
public record LatencyDocument(
        double durationSeconds,
        double elapsedSeconds,
        double realTimeFactor,
        String preset,
        boolean tensorRtRequested,
        boolean tensorRtEnabled,
        Optional<String> tensorRtPrecision,
        Verdict verdict,
        OptionalDouble elapsedMs,
        Optional<String> prepared,
        Optional<String> reason) {
    public static final String FILE = "latency_tensorrt.json";

    public static LatencyDocument of(LatencyMeasurement latency) {
        return new LatencyDocument(
                Rounded.to(latency.durationSeconds(), 3),
                Rounded.to(latency.elapsedSeconds(), 2),
                Rounded.to(latency.elapsedSeconds() / latency.durationSeconds(), 3),
                latency.preset().key(),
                latency.tensorRtRequested(),
                latency.tensorRtEnabled(),
                latency.tensorRtPrecision().map(Precision::key),
                latency.verdict(),
                OptionalDouble.of(Rounded.to(latency.elapsedSeconds() * 1000, 2)),
                Optional.of(latency.prepared()),
                Optional.of(latency.reason()));
    }

    public boolean targetMet() {
        return verdict == Verdict.PASSED;
    }

    /** As finely as it is known. */
    public double finestElapsedSeconds() {
        return elapsedMs.isPresent() ? elapsedMs.getAsDouble() / 1000 : elapsedSeconds;
    }
}
