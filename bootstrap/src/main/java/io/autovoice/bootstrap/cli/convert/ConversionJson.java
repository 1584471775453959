package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.plan.TensorRtStatus;
import io.autovoice.bootstrap.console.JsonText;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.technique.Technique;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code convert --json} prints: one object. */
final class ConversionJson {
    private ConversionJson() {}

    static String of(Finished finished) {
        ConvertedSong song = finished.song();
        return JsonText.of(object(
                "output", finished.written().path().toString(),
                "duration_seconds", song.song().seconds(),
                "notes", finished.written().notes(),
                "metadata", metadata(song)));
    }

    private static Map<String, @Nullable Object> metadata(ConvertedSong song) {
        return object(
                "device", song.plan().device(),
                "preset", song.plan().preset().key(),
                "transposition_semitones", song.transposition().value(),
                "techniques",
                        song.techniques().stream()
                                .map(ConversionJson::technique)
                                .toList(),
                "tensorrt", tensorRt(song.plan().tensorRt()),
                "engines", engines(song.plan().engines()));
    }

    private static Map<String, @Nullable Object> technique(Technique technique) {
        return object(
                "kind", technique.kind().name().toLowerCase(Locale.ROOT),
                "start_seconds", technique.startSeconds(),
                "end_seconds", technique.endSeconds(),
                "rate_hz", technique.rateHertz(),
                "extent_cents", technique.extentCents());
    }

    private static Map<String, @Nullable Object> tensorRt(TensorRtStatus status) {
        return object(
                "enabled", status.enabled(),
                "precision",
                        status.precision().map(precision -> precision.key()).orElse(null),
                "reason", status.reason().orElse(null),
                "remedy", status.remedy().orElse(null));
    }

    private static Map<String, @Nullable Object> engines(Map<PipelineStage, EngineUse> engines) {
        Map<String, @Nullable Object> stages = new LinkedHashMap<>();
        for (PipelineStage stage : PipelineStage.values()) {
            EngineUse use = Objects.requireNonNull(engines.get(stage), "a plan names every engine");
            stages.put(
                    stage.key(),
                    object(
                            "asked", use.asked(),
                            "used", use.used(),
                            "reason", use.reason().orElse(null),
                            "remedy", use.remedy().orElse(null)));
        }
        return stages;
    }

    private static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            object.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return object;
    }
}
