package io.autovoice.domain.separation;

import io.autovoice.domain.audio.Waveform;

/**
 * The two parts of a song. Same rate, channels and frames.
 *
 * @param activity when somebody sings, as far as the separator can tell
 */
public record Stems(Waveform vocals, Waveform instrumental, VocalActivity activity) {
    public Stems {
        if (vocals.frames() != instrumental.frames() || !vocals.rate().equals(instrumental.rate())) {
            throw new IllegalArgumentException(
                    "Stems need one length and rate, got %d frames at %d Hz and %d frames at %d Hz"
                            .formatted(
                                    vocals.frames(),
                                    vocals.rate().hertz(),
                                    instrumental.frames(),
                                    instrumental.rate().hertz()));
        }
    }

    /** Of which nothing is known about when somebody sings. */
    public Stems(Waveform vocals, Waveform instrumental) {
        this(vocals, instrumental, VocalActivity.ALWAYS);
    }
}
