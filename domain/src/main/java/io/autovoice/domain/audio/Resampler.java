package io.autovoice.domain.audio;

import io.autovoice.domain.progress.StageProgress;

/** Changes the sample rate. Safe for use by many threads. */
public interface Resampler {
    /**
     * Returns the same sound at another rate, band-limited to the lower of both Nyquist frequencies, without delay:
     * round(frames * to / from) frames. At its own rate a waveform is returned as it is.
     *
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Waveform resample(Waveform waveform, SampleRate rate, StageProgress progress);
}
