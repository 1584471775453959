package io.autovoice.report.json;

import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.application.plan.choice.Precision;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Which engine a stage ran on, and what became of TensorRT. */
public final class EnginesJson {
    private EnginesJson() {}

    public static ObjectNode of(Map<PipelineStage, EngineUse> engines) {
        ObjectNode object = JsonText.object();
        new TreeMap<>(engines).forEach((stage, use) -> {
            ObjectNode entry = object.putObject(stage.key());
            entry.put("asked", use.asked());
            entry.put("used", use.used());
            JsonText.put(entry, "reason", use.reason());
            JsonText.put(entry, "remedy", use.remedy());
        });
        return object;
    }

    /** Stages that are not there are left out. */
    public static Map<PipelineStage, EngineUse> read(Fields engines) {
        Map<PipelineStage, EngineUse> read = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            engines.optionalObject(stage.key()).ifPresent(entry -> read.put(stage, use(entry)));
        }
        return read;
    }

    private static EngineUse use(Fields entry) {
        return new EngineUse(
                entry.text("asked"), entry.text("used"), entry.optionalText("reason"), entry.optionalText("remedy"));
    }

    public static ObjectNode of(TensorRtStatus status) {
        ObjectNode object = JsonText.object();
        object.put("enabled", status.enabled());
        JsonText.put(object, "precision", status.precision().map(Precision::key));
        JsonText.put(object, "reason", status.reason());
        JsonText.put(object, "remedy", status.remedy());
        return object;
    }

    public static TensorRtStatus readTensorRt(Fields status) {
        return new TensorRtStatus(
                status.flag("requested"),
                status.flag("enabled"),
                status.optionalText("precision").map(name -> precision(status, name)),
                status.optionalText("reason"),
                status.optionalText("remedy"));
    }

    private static Precision precision(Fields status, String name) {
        Optional<Precision> precision = Arrays.stream(Precision.values())
                .filter(each -> each.key().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
        return precision.orElseThrow(() -> status.missing("precision", "known precision"));
    }
}
