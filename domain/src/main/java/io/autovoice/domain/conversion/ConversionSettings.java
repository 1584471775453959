package io.autovoice.domain.conversion;

/**
 * How a voice is turned into another.
 *
 * @param clarity how much of the source's own articulation is kept, 0 (all from the target) to 1; the knob wins if it was turned
 * @param neighbours target frames averaged for each source frame, 1 or more
 * @param knobs what the caller turned
 */
public record ConversionSettings(double clarity, int neighbours, ConversionKnobs knobs) {
    public static final ConversionSettings DEFAULT = new ConversionSettings(0.5, 32);

    public ConversionSettings {
        if (!(clarity >= 0 && clarity <= 1)) {
            throw new IllegalArgumentException("Clarity needs 0..1, got %s".formatted(clarity));
        }
        if (neighbours < 1) {
            throw new IllegalArgumentException("Matching needs 1 neighbour or more, got %d".formatted(neighbours));
        }
        clarity = knobs.clarity().orElse(clarity);
    }

    /** With nothing turned. */
    public ConversionSettings(double clarity, int neighbours) {
        this(clarity, neighbours, ConversionKnobs.NONE);
    }

    /** These, but for what the caller turned. */
    public ConversionSettings with(ConversionKnobs turned) {
        return new ConversionSettings(clarity, neighbours, turned);
    }
}
