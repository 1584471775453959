package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.Gain;

/** Volumes of the two stems, each a factor of 0..2; 1 leaves a stem as it is. */
public record MixLevels(Gain vocals, Gain instrumental) {
    public static final MixLevels UNITY = new MixLevels(Gain.UNITY, Gain.UNITY);
    private static final double LOUDEST = 2;

    public MixLevels {
        refuseTooLoud("Vocal", vocals);
        refuseTooLoud("Instrumental", instrumental);
    }

    public static MixLevels of(double vocalVolume, double instrumentalVolume) {
        return new MixLevels(new Gain(vocalVolume), new Gain(instrumentalVolume));
    }

    private static void refuseTooLoud(String what, Gain gain) {
        if (gain.factor() > LOUDEST) {
            throw new IllegalArgumentException("%s volume needs 0..2, got %s".formatted(what, gain.factor()));
        }
    }
}
