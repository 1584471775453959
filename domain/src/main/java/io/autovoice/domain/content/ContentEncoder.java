package io.autovoice.domain.content;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Hears what is said or sung, as numbers that depend little on the voice. Safe for use by many threads. */
public interface ContentEncoder {
    /**
     * Returns one row of features per point of the encoder's own grid, {@code grid.hops(voice)} in all, finite. Silence has features
     * too, which mean nothing. The result is held in memory: give a long song in parts of some minutes.
     *
     * @param voice any rate from 8 to 192 kHz; several channels are averaged
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    ContentFeatures encode(Waveform voice, StageProgress progress);
}
