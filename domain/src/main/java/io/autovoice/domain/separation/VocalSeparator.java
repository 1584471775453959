package io.autovoice.domain.separation;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Splits a song into its singing voice and everything else. Safe for use by many threads. */
public interface VocalSeparator {
    /**
     * Both stems have the song's rate, channels and number of frames, are finite, and add up to the song, sample by sample, within the
     * rounding of a float. Silence gives silence. Memory is bounded whatever the song's length, beside the stems themselves.
     *
     * @param song any rate from 8 to 192 kHz, any number of channels
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Stems separate(Waveform song, StageProgress progress);
}
