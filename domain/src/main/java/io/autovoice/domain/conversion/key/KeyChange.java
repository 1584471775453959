package io.autovoice.domain.conversion.key;

import io.autovoice.domain.pitch.Semitones;

/**
 * How far a song is moved to suit a voice.
 *
 * @param voice what is sung
 * @param band what is played, -6..6 semitones
 */
public record KeyChange(Semitones voice, Semitones band) {
    public static final KeyChange NONE = ofVoice(Semitones.NONE);

    /** The band stays where it is. */
    public static KeyChange ofVoice(Semitones voice) {
        return new KeyChange(voice, Semitones.NONE);
    }

    /** The band is moved by what is not a whole octave, so that the two stay in tune. */
    public static KeyChange inTune(Semitones voice) {
        return new KeyChange(
                voice, new Semitones(voice.value() - voice.roundedToOctaves().value()));
    }
}
