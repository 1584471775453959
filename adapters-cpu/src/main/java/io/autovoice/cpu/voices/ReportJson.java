package io.autovoice.cpu.voices;

import io.autovoice.application.voice.reference.ReferenceReport;
import io.autovoice.application.voice.reference.SungRange;
import io.autovoice.application.voice.reference.quality.Noise;
import io.autovoice.application.voice.reference.quality.Reverberation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The part of {@code voice.json} that says what the recordings are worth. Programs that don't know it ignore it. */
final class ReportJson {
    private ReportJson() {}

    /** The range is written with the voice itself. */
    static void write(ObjectNode json, ReferenceReport report) {
        json.put("given_seconds", report.givenSeconds())
                .put("voiced_share", report.voicedShare())
                .put("periodicity", report.periodicity())
                .put("snr_db", report.noise().snrDb())
                .put("pauses_heard", report.noise().pausesHeard());
        if (report.reverberation().known()) {
            json.put("reverberation_seconds", report.reverberation().seconds());
        } else {
            json.putNull("reverberation_seconds"); // JSON has no NaN
        }
        json.put("clipped_share", report.clippedShare())
                .put("bandwidth_hertz", report.bandwidthHertz())
                .put("held_share", report.heldShare())
                .put("separated_share", report.separatedShare());
        if (!Double.isNaN(report.rateHertz())) {
            json.put("rate_hertz", report.rateHertz());
        }
        ArrayNode warnings = json.putArray("warnings");
        report.warnings().forEach(warnings::add);
    }

    static ReferenceReport read(JsonNode json, double usableSeconds, SungRange range) {
        JsonNode reverberation = json.required("reverberation_seconds");
        return new ReferenceReport(
                json.required("given_seconds").doubleValue(),
                usableSeconds,
                json.required("voiced_share").doubleValue(),
                json.required("periodicity").doubleValue(),
                new Noise(
                        json.required("snr_db").doubleValue(),
                        json.required("pauses_heard").booleanValue()),
                new Reverberation(reverberation.isNull() ? Double.NaN : reverberation.doubleValue()),
                json.required("clipped_share").doubleValue(),
                json.required("bandwidth_hertz").doubleValue(),
                range,
                json.required("held_share").doubleValue(),
                json.required("separated_share").doubleValue(),
                json.path("rate_hertz").doubleValue(Double.NaN), // older files have neither this
                warnings(json.path("warnings"))); // nor these
    }

    private static List<String> warnings(JsonNode sentences) {
        List<String> warnings = new ArrayList<>();
        sentences.forEach(sentence -> warnings.add(sentence.stringValue()));
        return warnings;
    }
}
