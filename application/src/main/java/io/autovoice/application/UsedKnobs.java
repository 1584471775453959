package io.autovoice.application;

import io.autovoice.domain.conversion.ConversionKnobs;
import io.autovoice.domain.conversion.ConversionSettings;
import io.autovoice.domain.conversion.GeneratorSettings;
import io.autovoice.domain.conversion.GeneratorVoice;
import io.autovoice.domain.conversion.VoiceProfile;
import io.autovoice.domain.conversion.key.AutoKey;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.tuning.Autotune;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The knobs as they stood for a conversion: where the caller turned them, else where the preset or the voice has them.
 *
 * @param conversion clarity and protect are empty where they have no effect: with a trained voice without features of its own
 * @param autoKey empty where {@code pitchShift} took its place
 */
public record UsedKnobs(
        ConversionKnobs conversion,
        MixLevels levels,
        Optional<Semitones> pitchShift,
        Optional<AutoKey> autoKey,
        Optional<Autotune> autotune,
        boolean preserveTechniques) {

    static UsedKnobs of(ConvertSongRequest request, ConversionSettings settings, VoiceProfile voice) {
        return new UsedKnobs(
                voice instanceof GeneratorVoice trained ? ofTrained(trained, settings.knobs()) : ofRecordings(settings),
                request.levels(),
                request.pitchShift(),
                request.pitchShift().isPresent() ? Optional.empty() : Optional.of(TargetMelody.autoKey(request)),
                request.autotune(),
                request.preserveTechniques());
    }

    private static ConversionKnobs ofRecordings(ConversionSettings settings) {
        ConversionKnobs turned = settings.knobs();
        return new ConversionKnobs(
                OptionalDouble.of(settings.clarity()),
                turned.formant(),
                OptionalDouble.of(turned.protect().orElse(GeneratorSettings.NO_PROTECTION)),
                OptionalDouble.of(turned.loudness().orElse(0)));
    }

    private static ConversionKnobs ofTrained(GeneratorVoice voice, ConversionKnobs turned) {
        GeneratorSettings fed = voice.settings().with(turned);
        boolean retrieves = voice.features().isPresent();
        return new ConversionKnobs(
                retrieves ? OptionalDouble.of(1 - fed.indexRate()) : OptionalDouble.empty(),
                turned.formant(),
                retrieves ? OptionalDouble.of(fed.protect()) : OptionalDouble.empty(),
                OptionalDouble.of(fed.rmsMix()));
    }
}
