package io.autovoice.application.voice.reference.quality;

import io.autovoice.domain.audio.Waveform;

/**
 * What is heard of one recording beside the voice.
 *
 * @param clippedShare of its samples, 0..1
 */
public record RecordingQuality(Noise noise, Reverberation reverberation, double clippedShare) {

    /**
     * @param recording as it was read: clipping is looked for in all channels
     * @param voice one channel, pauses included, at any rate; what the separator made of it, if it was separated
     */
    public static RecordingQuality of(Waveform recording, Waveform voice) {
        return new RecordingQuality(Noise.of(voice), Reverberation.of(voice), Clipping.share(recording));
    }
}
