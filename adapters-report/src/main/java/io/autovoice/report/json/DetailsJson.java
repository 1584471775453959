package io.autovoice.report.json;

import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.Readings;
import io.autovoice.report.document.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The object {@code details} of a performance breakdown. */
final class DetailsJson {
    private DetailsJson() {}

    static ObjectNode of(BreakdownDetails details) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "title", details.title());
        JsonText.put(object, "preset", details.preset());
        JsonText.put(object, "device", details.device());
        JsonText.put(
                object,
                "transposition_semitones",
                details.transpositionSemitones().orElse(Double.NaN));
        ObjectNode outside = object.putObject("outside_stages_ms");
        details.outsideMs().forEach((name, time) -> JsonText.put(outside, name, time));
        JsonText.put(
                object,
                "skipped",
                details.skipped().stream().map(PipelineStage::key).toList());
        JsonText.put(object, "coverage", details.coverage().orElse(Double.NaN));
        details.tensorRt().ifPresent(status -> object.set("tensorrt", tensorRt(status)));
        object.set("engines", EnginesJson.of(details.engines()));
        JsonText.put(object, "fallbacks", details.fallbacks());
        JsonText.put(object, "notes", details.notes());
        putTimeline(object, details.timeline());
        ReadingsJson.put(object, "memory_over_time", details.memory());
        ReadingsJson.put(object, "gpu_over_time", details.gpu());
        return object;
    }

    static BreakdownDetails read(Fields fields) {
        return new BreakdownDetails(
                fields.optionalText("title"),
                fields.optionalText("preset"),
                fields.optionalText("device"),
                fields.optionalNumber("transposition_semitones"),
                fields.optionalObject("outside_stages_ms")
                        .map(DetailsJson::times)
                        .orElseGet(TreeMap::new),
                skipped(fields),
                fields.optionalNumber("coverage"),
                fields.optionalObject("engines").map(EnginesJson::read).orElse(Map.of()),
                fields.optionalObject("tensorrt").map(EnginesJson::readTensorRt),
                fields.texts("fallbacks"),
                fields.texts("notes"),
                fields.objects("timeline").stream().map(DetailsJson::span).toList(),
                fields.optionalObject("memory_over_time")
                        .map(ReadingsJson::read)
                        .orElse(Readings.NONE),
                fields.optionalObject("gpu_over_time").map(ReadingsJson::read).orElse(Readings.NONE));
    }

    private static ObjectNode tensorRt(TensorRtStatus status) {
        ObjectNode object = JsonText.object();
        object.put("requested", status.requested());
        return object.setAll(EnginesJson.of(status));
    }

    private static void putTimeline(ObjectNode object, List<Span> timeline) {
        ArrayNode array = object.putArray("timeline");
        for (Span span : timeline) {
            ObjectNode entry = array.addObject();
            entry.put("name", span.name());
            JsonText.put(entry, "start_ms", span.startMs());
            JsonText.put(entry, "duration_ms", span.durationMs());
            span.device().ifPresent(time -> put(entry.putObject("device_ms"), time));
        }
    }

    private static Span span(Fields entry) {
        return new Span(
                entry.text("name"),
                entry.number("start_ms"),
                entry.number("duration_ms"),
                entry.optionalObject("device_ms").map(DetailsJson::device));
    }

    private static void put(ObjectNode object, DeviceTime time) {
        JsonText.put(object, "copies", time.copies());
        JsonText.put(object, "kernels", time.kernels());
        JsonText.put(object, "engines", time.engines());
    }

    private static DeviceTime device(Fields device) {
        return new DeviceTime(device.number("copies"), device.number("kernels"), device.number("engines"));
    }

    private static SortedMap<String, Double> times(Fields outside) {
        SortedMap<String, Double> times = new TreeMap<>();
        outside.names().forEach(name -> times.put(name, outside.number(name)));
        return times;
    }

    private static Set<PipelineStage> skipped(Fields fields) {
        List<String> names = fields.texts("skipped");
        Set<PipelineStage> skipped = EnumSet.noneOf(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            if (names.contains(stage.key())) {
                skipped.add(stage);
            }
        }
        return skipped;
    }
}
