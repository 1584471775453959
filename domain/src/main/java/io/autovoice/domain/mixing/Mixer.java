package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Adds voice and band, which it may bring into another key first. Safe for use by many threads. */
public interface Mixer {
    /**
     * Returns the sum with the instrumental's rate, channels and number of frames. A voice of one channel goes to every channel
     * equally. The instrumental is moved by the settings' semitones: pitch changes, time doesn't; at 0 it is taken as it is. The true peak (oversampled four times, ITU-R BS.1770-4 annex 2) stays at or below -1 dBFS: what would exceed it is turned
     * down smoothly, not clipped.
     *
     * @param voice the instrumental's rate and number of frames; 1 channel or as many as the instrumental
     * @throws IllegalArgumentException if rate, length or channels don't fit
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Waveform mix(Waveform voice, Waveform instrumental, MixSettings settings, StageProgress progress);

    /** @throws IllegalArgumentException unless voice and instrumental can be mixed: same rate and length, 1 channel or as many */
    static void requireFit(Waveform voice, Waveform instrumental) {
        boolean fits = voice.frames() == instrumental.frames()
                && voice.rate().equals(instrumental.rate())
                && (voice.channels() == 1 || voice.channels() == instrumental.channels());
        if (!fits) {
            throw new IllegalArgumentException(
                    "Voice and band don't fit: %d frames at %d Hz on %d channels, and %d frames at %d Hz on %d channels"
                            .formatted(
                                    voice.frames(),
                                    voice.rate().hertz(),
                                    voice.channels(),
                                    instrumental.frames(),
                                    instrumental.rate().hertz(),
                                    instrumental.channels()));
        }
    }
}
