package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.Gain;

/** Volumes of the two stems, each a factor of 0..2; 1 leaves a stem as it is. */
public record MixLevels(Gain vocals, Gain instrumental) {
    public static final MixLevels UNITY = new MixLevels(Gain.UNITY, Gain.UNITY);
    private static final double LOUDEST = 2;

    public MixLevels {
        requireVolume("Vocal", vocals.factor());
        requireVolume("Instrumental", instrumental.factor());
    }

    public static MixLevels of(double vocalVolume, double instrumentalVolume) {
        return new MixLevels(volume("Vocal", vocalVolume), volume("Instrumental", instrumentalVolume));
    }

    private static Gain volume(String what, double factor) {
        requireVolume(what, factor); // before Gain, which couldn't say of which stem it speaks
        return new Gain(factor);
    }

    private static void requireVolume(String what, double factor) {
        if (!(factor >= 0 && factor <= LOUDEST)) {
            throw new IllegalArgumentException("%s volume needs 0..2, got %s".formatted(what, factor));
        }
    }
}
