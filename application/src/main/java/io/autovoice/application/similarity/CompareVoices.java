package io.autovoice.application.similarity;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.SuitableAudio;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.speaker.SpeakerEmbedding;
import io.autovoice.domain.speaker.SpeakerEncoder;
import java.nio.file.Path;

/** Tells how alike the voices of two recordings are. */
@FunctionalInterface
public interface CompareVoices {
    /**
     * @param first one voice alone, half a second or more, better ten; {@code second} likewise
     * @throws io.autovoice.domain.failure.MissingResourceException if no speaker encoder is installed
     * @throws io.autovoice.domain.failure.UnreadableAudioException if a recording can't be read
     * @throws io.autovoice.domain.failure.UnsuitableAudioException if one is silent or too short
     */
    SpeakerSimilarity compare(Path first, Path second, StageProgress progress);

    static CompareVoices using(AudioReader reader, SpeakerEncoder speakers) {
        return (first, second, progress) -> {
            SpeakerEmbedding one = embed(reader, speakers, first, progress.part(0, 0.5));
            SpeakerEmbedding other = embed(reader, speakers, second, progress.part(0.5, 1));
            return new SpeakerSimilarity(one.similarity(other));
        };
    }

    private static SpeakerEmbedding embed(
            AudioReader reader, SpeakerEncoder speakers, Path recording, StageProgress progress) {
        Waveform voice = SuitableAudio.read(reader, recording, progress.part(0, 0.3));
        return speakers.embed(voice, progress.part(0.3, 1));
    }
}
