package io.autovoice.domain.audio;

/** A linear amplitude factor, 0 (silent) and up. */
public record Gain(double factor) {
    public static final Gain UNITY = new Gain(1.0);

    public Gain {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Gain needs a finite factor >= 0, got %s".formatted(factor));
        }
    }

    public static Gain ofDecibels(double gainDb) {
        return new Gain(Math.pow(10.0, gainDb / 20.0));
    }

    public double decibels() {
        return 20.0 * Math.log10(factor);
    }
}
