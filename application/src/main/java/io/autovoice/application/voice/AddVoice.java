package io.autovoice.application.voice;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.PitchExtractor;
import java.time.Clock;

/** Makes a target voice out of recordings and stores it. */
public interface AddVoice {
    /**
     * Reads the recordings, takes silence out, learns the range of the voice and stores it.
     *
     * @throws io.autovoice.domain.failure.UnsuitableAudioException if a recording is silent, or there is too little voice in all of
     *     them together, or what is there sounds like music rather than one voice
     * @throws io.autovoice.domain.failure.UnreadableAudioException if a recording can't be read
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if the voice exists and may not be replaced, or can't be stored
     */
    AddedVoice add(AddVoiceRequest request);

    static AddVoice using(
            AudioReader reader,
            Resampler resampler,
            PitchExtractor pitchExtractor,
            VoiceProfiles voices,
            WaveformStorage storage) {
        return new VoiceAddition(
                reader, new ReferenceMaker(resampler, storage), pitchExtractor, voices, Clock.systemUTC());
    }
}
