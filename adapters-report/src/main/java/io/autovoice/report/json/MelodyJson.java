package io.autovoice.report.json;

import io.autovoice.application.TargetMelody;
import io.autovoice.domain.tuning.TunedMelody;
import io.autovoice.report.document.Rounded;
import tools.jackson.databind.node.ObjectNode;

/** The object {@code melody}: what became of the key and of the notes. */
final class MelodyJson {
    private MelodyJson() {}

    static ObjectNode of(TargetMelody melody) {
        ObjectNode object = JsonText.object();
        JsonText.put(
                object, "band_shift_semitones", Rounded.to(melody.key().band().value(), 2));
        melody.tuned()
                .ifPresentOrElse(tuned -> object.set("autotune", autotune(tuned)), () -> object.putNull("autotune"));
        return object;
    }

    private static ObjectNode autotune(TunedMelody tuned) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "strength", Rounded.to(tuned.strength(), 3));
        object.put("key", tuned.scale().key());
        JsonText.put(object, "key_confidence", Rounded.to(tuned.confidence().orElse(Double.NaN), 3));
        JsonText.put(object, "tuning_hz", Rounded.to(tuned.tuningHertz(), 2));
        object.put("notes", tuned.notes());
        JsonText.put(object, "mean_shift_cents", Rounded.to(tuned.meanShiftCents(), 1));
        return object;
    }
}
