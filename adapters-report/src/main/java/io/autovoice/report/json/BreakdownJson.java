package io.autovoice.report.json;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.StageFigures;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** performance_breakdown.json. */
public final class BreakdownJson {
    private BreakdownJson() {}

    public static String of(BreakdownDocument breakdown) {
        ObjectNode object = JsonText.object();
        object.put("timestamp", breakdown.timestamp());
        object.put("device", breakdown.device());
        JsonText.put(object, "audio_duration_seconds", breakdown.audioSeconds());
        object.set("stage_timings_ms", figures(breakdown.timingsMs()));
        object.set("stage_percentages", figures(breakdown.percentages()));
        JsonText.put(object, "total_time_seconds", breakdown.totalSeconds());
        JsonText.put(object, "rtf", breakdown.realTimeFactor());
        JsonText.put(object, "gpu_utilization", breakdown.gpuUtilization().orElse(Double.NaN));
        if (!breakdown.details().equals(BreakdownDetails.NONE)) {
            object.set("details", DetailsJson.of(breakdown.details()));
        }
        return JsonText.of(object);
    }

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static BreakdownDocument read(String text) {
        Fields fields = Fields.parse(BreakdownDocument.FILE, text);
        return new BreakdownDocument(
                fields.text("timestamp"),
                fields.text("device"),
                fields.number("audio_duration_seconds"),
                figures(fields.object("stage_timings_ms")),
                figures(fields.object("stage_percentages")),
                fields.number("total_time_seconds"),
                fields.numberOrNan("rtf"),
                fields.optionalNumber("gpu_utilization"),
                fields.optionalObject("details").map(DetailsJson::read).orElse(BreakdownDetails.NONE));
    }

    private static ObjectNode figures(StageFigures figures) {
        ObjectNode object = JsonText.object();
        for (PipelineStage stage : PipelineStage.values()) {
            JsonText.put(object, stage.key(), figures.of(stage));
        }
        JsonText.put(object, RunEvent.KEY, figures.total());
        return object;
    }

    private static StageFigures figures(Fields fields) {
        Map<PipelineStage, Double> stages = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            stages.put(stage, fields.number(stage.key()));
        }
        return new StageFigures(stages, fields.number(RunEvent.KEY));
    }
}
