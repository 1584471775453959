package io.autovoice.domain.pitch;

import io.autovoice.domain.audio.FrameGrid;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Estimates the fundamental frequency of a single voice. Safe for use by many threads. */
public interface PitchExtractor {
    /**
     * Returns one F0 value per point of {@code grid}, {@code grid.hops(voice)} in all; unvoiced points are NaN. Silence and noise are
     * unvoiced; a recording shorter than the longest period looked for is unvoiced throughout.
     *
     * @param voice any rate from 8 to 192 kHz; several channels are averaged
     * @param range search limits in hertz; no voiced value lies outside it
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    F0Contour extract(Waveform voice, FrameGrid grid, F0Range range, StageProgress progress);
}
