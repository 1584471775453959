package io.autovoice.domain.conversion;

/**
 * How a voice is turned into another.
 *
 * @param clarity how much of the source's own articulation is kept, 0 (all from the target) to 1
 * @param neighbours target frames averaged for each source frame, 1 or more
 */
public record ConversionSettings(double clarity, int neighbours) {
    public static final ConversionSettings DEFAULT = new ConversionSettings(0.5, 32);

    public ConversionSettings {
        if (!(clarity >= 0 && clarity <= 1)) {
            throw new IllegalArgumentException("Clarity needs 0..1, got %s".formatted(clarity));
        }
        if (neighbours < 1) {
            throw new IllegalArgumentException("Matching needs 1 neighbour or more, got %d".formatted(neighbours));
        }
    }
}
