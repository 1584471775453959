package io.autovoice.report.json.measure;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.BenchDocument;
import io.autovoice.report.document.BenchDocument.Change;
import io.autovoice.report.document.BenchDocument.Entry;
import io.autovoice.report.json.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads bench.json as far as the pages show it. */
public final class BenchDocumentJson {
    private static final int FORMAT = 1;

    private BenchDocumentJson() {}

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static BenchDocument read(String text) {
        Fields fields = Fields.parse(BenchDocument.FILE, text);
        if (fields.count("format_version") != FORMAT) {
            throw fields.missing("format_version", FORMAT + ", the only format that this version knows,");
        }
        return new BenchDocument(
                fields.text("song"),
                fields.text("voice"),
                fields.objects("entries").stream().map(BenchDocumentJson::entry).toList(),
                fields.optionalObject("comparison")
                        .map(comparison -> changes(comparison.object("stages")))
                        .orElse(Map.of()));
    }

    private static Entry entry(Fields entry) {
        Optional<Fields> measured = entry.optionalObject("measured");
        return new Entry(
                "%s, TensorRT %s, %s".formatted(entry.text("device"), entry.text("tensorrt"), entry.text("preset")),
                measured.map(each -> medians(each.object("stages"))).orElse(Map.of()),
                measured.map(each -> each.number("rtf")).orElse(Double.NaN),
                entry.optionalText("reason"));
    }

    private static Map<String, Double> medians(Fields stages) {
        Map<String, Double> medians = new LinkedHashMap<>();
        names().forEach(name ->
                stages.optionalObject(name).ifPresent(stage -> medians.put(name, stage.number("p50_ms"))));
        return medians;
    }

    private static Map<String, Change> changes(Fields stages) {
        Map<String, Change> changes = new LinkedHashMap<>();
        names().forEach(name -> stages.optionalObject(name).ifPresent(stage -> changes.put(name, change(stage))));
        return changes;
    }

    private static Change change(Fields stage) {
        return new Change(
                stage.text("change"),
                stage.number("ratio"),
                stage.number("low"),
                stage.number("high"),
                stage.number("before_p50_ms"),
                stage.number("after_p50_ms"));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        Arrays.stream(PipelineStage.values()).map(PipelineStage::key).forEach(names::add);
        names.add(RunEvent.KEY);
        return names;
    }
}
