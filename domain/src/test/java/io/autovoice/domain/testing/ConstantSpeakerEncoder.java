package io.autovoice.domain.testing;

import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;

/** Hears the same person in everything. */
public record ConstantSpeakerEncoder(SpeakerEmbedding somebody) implements SpeakerEncoder {
    @Override
    public SpeakerEmbedding embed(Waveform voice, StageProgress progress) {
        progress.advanced(1);
        return somebody;
    }
}
