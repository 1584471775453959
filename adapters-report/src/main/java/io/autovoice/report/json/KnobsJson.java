package io.autovoice.report.json;

import io.autovoice.application.UsedKnobs;
import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.VoiceBlend;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.tuning.Autotune;
import io.autovoice.domain.tuning.Scale;
import io.autovoice.report.document.Rounded;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The object {@code knobs}: how every knob stood, turned or not. */
final class KnobsJson {
    private static final int DIGITS = 3;

    private KnobsJson() {}

    static ObjectNode of(VoiceBlend voices, UsedKnobs knobs) {
        ObjectNode object = JsonText.object();
        ConversionKnobs conversion = knobs.conversion();
        put(object, "clarity", conversion.clarity());
        put(object, "formant_semitones", OptionalDouble.of(conversion.formant().value()));
        put(object, "protect", conversion.protect());
        put(object, "loudness", conversion.loudness());
        ArrayNode blend = object.putArray("blend");
        voices.shares().forEach(share -> blend.add(share(share)));
        put(
                object,
                "pitch_shift_semitones",
                knobs.pitchShift()
                        .map(shift -> OptionalDouble.of(shift.value()))
                        .orElseGet(OptionalDouble::empty));
        JsonText.put(object, "auto_key", knobs.autoKey().map(AutoKey::key));
        knobs.autotune()
                .ifPresentOrElse(wanted -> object.set("autotune", autotune(wanted)), () -> object.putNull("autotune"));
        object.put("preserve_techniques", knobs.preserveTechniques());
        put(object, "vocal_volume", OptionalDouble.of(knobs.levels().vocals().factor()));
        put(
                object,
                "instrumental_volume",
                OptionalDouble.of(knobs.levels().instrumental().factor()));
        return object;
    }

    private static ObjectNode share(VoiceBlend.Share share) {
        ObjectNode object = JsonText.object();
        object.put("voice", share.voice().value());
        put(object, "weight", OptionalDouble.of(share.weight()));
        return object;
    }

    private static ObjectNode autotune(Autotune wanted) {
        ObjectNode object = JsonText.object();
        put(object, "strength", OptionalDouble.of(wanted.strength()));
        JsonText.put(object, "key", wanted.scale().map(Scale::key));
        return object;
    }

    private static void put(ObjectNode object, String key, OptionalDouble value) {
        JsonText.put(object, key, Rounded.to(value.orElse(Double.NaN), DIGITS));
    }
}
