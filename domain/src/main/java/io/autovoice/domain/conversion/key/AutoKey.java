package io.autovoice.domain.conversion.key;

import java.util.Arrays;
import java.util.Locale;

/** By which steps a song may be moved into a voice's range. */
public enum AutoKey {
    /** Stays where it is. */
    OFF,
    /** By whole octaves: the band may stay where it is. */
    OCTAVES,
    /** By whole semitones: the band goes along by what is not a whole octave. */
    SEMITONES;

    /** @throws IllegalArgumentException naming those there are */
    public static AutoKey of(String key) {
        return Arrays.stream(values())
                .filter(value -> value.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The key is moved by off, octaves or semitones, got '%s'".formatted(key)));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
