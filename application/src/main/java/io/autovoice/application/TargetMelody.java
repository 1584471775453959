package io.autovoice.application;

import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.conversion.key.KeyChange;
import io.autovoice.domain.conversion.key.Transposition;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.technique.Technique;
import io.autovoice.domain.technique.VibratoRemoval;
import io.autovoice.domain.tuning.TunedMelody;
import io.autovoice.domain.tuning.Tuning;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sung, and in which key.
 *
 * @param f0 tuned, and moved into the voice's range
 * @param key how far voice and band were moved for that
 * @param tuned the melody as autotuned, before it was moved; empty if that wasn't asked for
 * @param notes what people should know, each a sentence
 */
public record TargetMelody(F0Contour f0, KeyChange key, Optional<TunedMelody> tuned, List<String> notes) {
    public TargetMelody {
        notes = List.copyOf(notes);
    }

    /** A melody that was only moved. */
    public static TargetMelody of(F0Contour f0, KeyChange key) {
        return new TargetMelody(f0, key, Optional.empty(), List.of());
    }

    /** @param techniques those of {@code sung} */
    static TargetMelody of(ConvertSongRequest request, F0Contour sung, List<Technique> techniques, VoiceProfile voice) {
        Optional<TunedMelody> tuned = request.autotune().map(wanted -> Tuning.of(sung, techniques, wanted));
        F0Contour inTune = tuned.map(TunedMelody::f0).orElse(sung);
        F0Contour melody = request.preserveTechniques() ? inTune : VibratoRemoval.from(inTune, techniques);
        KeyChange key = request.pitchShift()
                .map(KeyChange::ofVoice)
                .orElseGet(() -> Transposition.fitting(sung, voice, autoKey(request)));
        return new TargetMelody(melody.transposed(key.voice()), key, tuned, notes(request, voice));
    }

    /** Where neither a key nor a shift was asked for: by octaves. */
    static AutoKey autoKey(ConvertSongRequest request) {
        return request.autoKey().orElse(AutoKey.OCTAVES);
    }

    private static List<String> notes(ConvertSongRequest request, VoiceProfile voice) {
        boolean unfitted = request.pitchShift().isEmpty()
                && autoKey(request) != AutoKey.OFF
                && voice.usualF0().isEmpty();
        return unfitted
                ? List.of(
                        "Nobody said where the voice '%s' is at home, so the song keeps its key; --pitch-shift moves it."
                                .formatted(voice.id().value()))
                : List.of();
    }
}
