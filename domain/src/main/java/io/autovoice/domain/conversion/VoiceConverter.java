package io.autovoice.domain.conversion;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.F0Contour;
import io.autovoice.domain.progress.StageProgress;

/** Sings a recording again in another voice. Safe for use by many threads. */
public interface VoiceConverter {
    /**
     * Returns the vocals in the target's voice: one channel, the vocals' rate and number of frames, finite. Timing and loudness follow
     * the vocals, pitch follows {@code targetF0}. Silence gives silence; unvoiced sounds stay unvoiced.
     *
     * @param vocals any rate from 8 to 192 kHz; several channels are averaged
     * @param sourceF0 the F0 of {@code vocals}
     * @param targetF0 the F0 to be sung, on the grid of {@code sourceF0} and voiced at the same points
     * @throws IllegalArgumentException if the contours differ in grid or length, or the voice is of a kind that this converter
     *     doesn't serve
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Waveform convert(
            Waveform vocals,
            F0Contour sourceF0,
            F0Contour targetF0,
            VoiceProfile target,
            ConversionSettings settings,
            StageProgress progress);
}
