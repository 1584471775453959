package io.autovoice.domain.tuning;

import java.util.Optional;

/**
 * How much notes are to be corrected.
 *
 * @param strength 0 leaves them as sung, 1 puts their centres on the scale
 * @param scale empty: found from what is sung
 */
public record Autotune(double strength, Optional<Scale> scale) {
    public Autotune {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("Autotune needs a strength of 0..1, got %s".formatted(strength));
        }
    }

    /**
     * Reads STRENGTH or STRENGTH:KEY.
     *
     * @throws IllegalArgumentException with a sentence if it is neither
     */
    public static Autotune of(String text) {
        int colon = text.indexOf(':');
        String strength = colon < 0 ? text : text.substring(0, colon);
        Optional<Scale> scale = colon < 0 ? Optional.empty() : Optional.of(Scale.of(text.substring(colon + 1)));
        try {
            return new Autotune(Double.parseDouble(strength), scale);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "Autotune needs a strength of 0..1, and a key after a colon if you know it, got '%s'"
                            .formatted(text),
                    noNumber);
        }
    }
}
