package io.autovoice.report.json;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.plan.ExecutionPlan;
import io.autovoice.domain.technique.Technique;
import io.autovoice.report.document.Rounded;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a conversion prints for programs. */
public final class ConvertedSongJson {
    private ConvertedSongJson() {}

    public static String of(ConvertedSong song, Path output, List<String> notes) {
        ExecutionPlan plan = song.plan();
        ObjectNode object = JsonText.object();
        object.put("output", output.toString());
        JsonText.put(object, "duration_seconds", Rounded.to(song.song().seconds(), 3));
        ObjectNode metadata = object.putObject("metadata");
        metadata.put("voice", song.voices().toString());
        metadata.put("device", plan.device());
        metadata.put("preset", plan.preset().key());
        JsonText.put(
                metadata,
                "transposition_semitones",
                Rounded.to(song.transposition().value(), 2));
        ArrayNode techniques = metadata.putArray("techniques");
        song.techniques().forEach(technique -> techniques.add(technique(technique)));
        metadata.set("tensorrt", EnginesJson.of(plan.tensorRt()));
        metadata.set("engines", EnginesJson.of(plan.engines()));
        object.set("knobs", KnobsJson.of(song.voices(), song.knobs()));
        object.set("melody", MelodyJson.of(song.melody()));
        if (!notes.isEmpty()) {
            JsonText.put(object, "notes", notes);
        }
        return JsonText.of(object);
    }

    private static ObjectNode technique(Technique technique) {
        ObjectNode object = JsonText.object();
        object.put("kind", technique.kind().name().toLowerCase(Locale.ROOT));
        JsonText.put(object, "start_seconds", Rounded.to(technique.startSeconds(), 3));
        JsonText.put(object, "end_seconds", Rounded.to(technique.endSeconds(), 3));
        JsonText.put(object, "rate_hz", Rounded.to(technique.rateHertz(), 2));
        JsonText.put(object, "extent_cents", Rounded.to(technique.extentCents(), 1));
        return object;
    }
}
