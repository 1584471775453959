package io.autovoice.domain.conversion;

/**
 * How a generator is fed.
 *
 * @param speaker which of the generator's speakers sings, from 0
 * @param indexRate how much of what is said is taken from the voice's own features, 0 (none) to 1; without features it has no effect
 * @param protect how much of that reaches breaths and consonants, 0 (none: clearest) to 0.5 (all)
 * @param rmsMix how far loudness follows the generator, 0 (all the song's) to 1 (all the generator's)
 */
public record GeneratorSettings(int speaker, double indexRate, double protect, double rmsMix) {
    /** What the field uses. */
    public static final GeneratorSettings DEFAULT = new GeneratorSettings(0, 0.75, 0.33, 0.25);

    /** From here on breaths and consonants are treated like everything else. */
    public static final double NO_PROTECTION = 0.5;

    public GeneratorSettings {
        if (speaker < 0) {
            throw new IllegalArgumentException("A speaker needs a number of 0 or more, got %d".formatted(speaker));
        }
        require("Index rate", indexRate, 1);
        require("Protect", protect, NO_PROTECTION);
        require("RMS mix", rmsMix, 1);
    }

    /** These, but for what the caller turned: clarity is what isn't retrieved. */
    public GeneratorSettings with(ConversionKnobs knobs) {
        return new GeneratorSettings(
                speaker,
                knobs.clarity().isPresent() ? 1 - knobs.clarity().getAsDouble() : indexRate,
                knobs.protect().orElse(protect),
                knobs.loudness().orElse(rmsMix));
    }

    private static void require(String name, double value, double highest) {
        if (!(value >= 0 && value <= highest)) {
            throw new IllegalArgumentException(
                    "%s needs 0..%s, got %s".formatted(name, Plain.text(highest), Plain.text(value)));
        }
    }
}
