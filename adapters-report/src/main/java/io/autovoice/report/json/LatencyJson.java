package io.autovoice.report.json;

import io.autovoice.application.report.Verdict;
import io.autovoice.report.document.LatencyDocument;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ObjectNode;

/** latency_tensorrt.json. */
public final class LatencyJson {
    private LatencyJson() {}

    public static String of(LatencyDocument latency) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "duration_seconds", latency.durationSeconds());
        JsonText.put(object, "elapsed_seconds", latency.elapsedSeconds());
        JsonText.put(object, "rtf", latency.realTimeFactor());
        object.put("preset", latency.preset());
        object.put("tensorrt_requested", latency.tensorRtRequested());
        object.put("tensorrt_enabled", latency.tensorRtEnabled());
        JsonText.put(object, "tensorrt_precision", latency.tensorRtPrecision());
        object.put("target_met", latency.targetMet());
        ObjectNode details = object.putObject("details");
        JsonText.put(details, "prepared", latency.prepared());
        details.put("verdict", latency.verdict().key());
        JsonText.put(details, "reason", latency.reason());
        JsonText.put(details, "elapsed_ms", latency.elapsedMs().orElse(Double.NaN));
        return JsonText.of(object);
    }

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static LatencyDocument read(String text) {
        Fields fields = Fields.parse(LatencyDocument.FILE, text);
        Optional<Fields> details = fields.optionalObject("details");
        return new LatencyDocument(
                fields.number("duration_seconds"),
                fields.numberOrNan("elapsed_seconds"),
                fields.numberOrNan("rtf"),
                fields.text("preset"),
                fields.flag("tensorrt_requested"),
                fields.flag("tensorrt_enabled"),
                fields.optionalText("tensorrt_precision"),
                verdict(fields, details),
                details.map(each -> each.optionalNumber("elapsed_ms")).orElse(OptionalDouble.empty()),
                details.flatMap(each -> each.optionalText("prepared")),
                details.flatMap(each -> each.optionalText("reason")));
    }

    /** Only what ran on TensorRT can have met its target, whatever a file claims. */
    private static Verdict verdict(Fields fields, Optional<Fields> details) {
        boolean enabled = fields.flag("tensorrt_enabled");
        if (fields.flag("target_met") && enabled) {
            return Verdict.PASSED;
        }
        Optional<String> said = details.flatMap(each -> each.optionalText("verdict"));
        boolean skipped = said.map(Verdict.SKIPPED.key()::equals).orElse(!enabled);
        return skipped ? Verdict.SKIPPED : Verdict.FAILED;
    }
}
