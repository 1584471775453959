package io.autovoice.domain.mixing;

import io.autovoice.domain.pitch.Semitones;

/**
 * What a mixer is told.
 *
 * @param bandShift how far the instrumental's pitch is moved while its length stays, -6..6 semitones
 */
public record MixSettings(MixLevels levels, Semitones bandShift) {
    public static final MixSettings UNITY = of(MixLevels.UNITY);
    private static final double FARTHEST = 6; // semitones: half an octave, for an octave changes no key

    public MixSettings {
        if (Math.abs(bandShift.value()) > FARTHEST) {
            throw new IllegalArgumentException(
                    "A band is moved by -6..6 semitones, got %s".formatted(bandShift.value()));
        }
    }

    /** The band keeps its pitch. */
    public static MixSettings of(MixLevels levels) {
        return new MixSettings(levels, Semitones.NONE);
    }

    public static MixSettings of(double vocalVolume, double instrumentalVolume) {
        return of(MixLevels.of(vocalVolume, instrumentalVolume));
    }
}
