package io.autovoice.domain.conversion;

import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.pitch.Semitones;

/** How far a song is moved to suit a voice. */
public final class Transposition {
    private Transposition() {}

    /**
     * The whole octaves from the song's median F0 to the voice's: the band stays in tune. None if nothing is voiced, or nobody said
     * where the voice is at home.
     */
    public static Semitones byOctaves(F0Contour sung, VoiceProfile voice) {
        return sung.median().isEmpty() || voice.usualF0().isEmpty()
                ? Semitones.NONE
                : Semitones.between(sung.median().getAsDouble(), voice.usualF0().getAsDouble())
                        .roundedToOctaves();
    }
}
