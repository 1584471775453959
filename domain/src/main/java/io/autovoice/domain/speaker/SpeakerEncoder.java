package io.autovoice.domain.speaker;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;

/** Hears who a voice is, whatever it says or sings. Safe for use by many threads. */
public interface SpeakerEncoder {
    /**
     * Sums a recording up; pauses in it don't count.
     *
     * @param voice one voice alone, half a second or more, better ten; any rate from 8 to 192 kHz; several channels are averaged
     * @throws io.autovoice.domain.failure.UnsuitableAudioException if it is silent or shorter than that
     * @throws io.autovoice.domain.failure.ConversionCancelledException once {@code progress} was cancelled
     */
    SpeakerEmbedding embed(Waveform voice, StageProgress progress);
}
