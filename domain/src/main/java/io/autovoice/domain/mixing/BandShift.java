package io.autovoice.domain.mixing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;

/** Moves a band to another key, for mixers that leave that to somebody else. Safe for use by many threads. */
@FunctionalInterface
public interface BandShift {
    /**
     * The band moved by an interval, with its rate, channels and exactly its frames; itself if the interval is 0.
     *
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    Waveform moved(Waveform band, Semitones by, StageProgress progress);
}
