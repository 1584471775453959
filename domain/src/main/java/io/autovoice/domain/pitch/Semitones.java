package io.autovoice.domain.pitch;

/** A musical interval; 12 make an octave. Negative is downwards. */
public record Semitones(double value) {
    public static final Semitones NONE = new Semitones(0);

    public Semitones {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "An interval needs a finite number of semitones, got %s".formatted(value));
        }
    }

    /** The interval from one frequency up to another. */
    public static Semitones between(double fromHertz, double toHertz) {
        return new Semitones(12 * Math.log(toHertz / fromHertz) / Math.log(2));
    }

    /** The factor by which a frequency rises: 2^(value / 12). */
    public double ratio() {
        return Math.pow(2, value / 12);
    }

    public Semitones roundedToOctaves() {
        return new Semitones(12.0 * Math.round(value / 12));
    }

    public Semitones rounded() {
        return new Semitones(Math.round(value));
    }
}
