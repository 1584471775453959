package io.autovoice.domain.conversion;

import io.autovoice.domain.pitch.Semitones;
import java.util.OptionalDouble;

/**
 * What a caller turned; what is empty stays as the preset, or the voice, has it.
 *
 * @param clarity how much of the singer's own articulation is kept, 0 (all from the target) to 1
 * @param formant how far the resonances are moved, -12..12 semitones; the pitch stays
 * @param protect how much breaths and consonants are converted, 0 (not: the singer's own) to 0.5 (like everything else)
 * @param loudness whose dynamics are heard, 0 (the song's) to 1 (the target's)
 */
public record ConversionKnobs(
        OptionalDouble clarity, Semitones formant, OptionalDouble protect, OptionalDouble loudness) {
    /** Nothing was turned. */
    public static final ConversionKnobs NONE =
            new ConversionKnobs(OptionalDouble.empty(), Semitones.NONE, OptionalDouble.empty(), OptionalDouble.empty());

    private static final double WIDEST_FORMANT = 12; // semitones

    public ConversionKnobs {
        require("Clarity", clarity, 1);
        require("Protect", protect, GeneratorSettings.NO_PROTECTION);
        require("Loudness", loudness, 1);
        if (Math.abs(formant.value()) > WIDEST_FORMANT) {
            throw new IllegalArgumentException(
                    "Formant needs -12..12 semitones, got %s".formatted(Plain.text(formant.value())));
        }
    }

    private static void require(String name, OptionalDouble value, double highest) {
        if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= highest)) {
            throw new IllegalArgumentException(
                    "%s needs 0..%s, got %s".formatted(name, Plain.text(highest), Plain.text(value.getAsDouble())));
        }
    }

    public ConversionKnobs withClarity(double share) {
        return new ConversionKnobs(OptionalDouble.of(share), formant, protect, loudness);
    }

    public ConversionKnobs withFormant(Semitones shift) {
        return new ConversionKnobs(clarity, shift, protect, loudness);
    }

    public ConversionKnobs withProtect(double share) {
        return new ConversionKnobs(clarity, formant, OptionalDouble.of(share), loudness);
    }

    public ConversionKnobs withLoudness(double share) {
        return new ConversionKnobs(clarity, formant, protect, OptionalDouble.of(share));
    }
}
