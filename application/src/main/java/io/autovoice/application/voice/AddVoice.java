package io.autovoice.application.voice;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.pitch.PitchExtractor;
import java.time.Clock;
import java.util.Optional;

/** Makes a target voice out of recordings and stores it. */
public interface AddVoice {
    /**
     * Reads the recordings, separates the voice from music where there is some, takes silence out, learns the range of the voice, judges
     * what the recordings are worth, and stores it.
     *
     * @throws io.autovoice.domain.failure.UnsuitableAudioException if a recording is silent, or there is too little voice in all of
     *     them together, or one sounds like music rather than one voice, even after separation
     * @throws io.autovoice.domain.failure.UnreadableAudioException if a recording can't be read
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if the voice exists and may not be replaced, or can't be stored
     */
    AddedVoice add(AddVoiceRequest request);

    static AddVoice using(ReferenceStages stages, AudioReader reader, VoiceProfiles voices, WaveformStorage storage) {
        return new VoiceAddition(reader, ReferenceHearing.with(stages, storage), voices, Clock.systemUTC());
    }

    /** Without a separator, so that recordings with music are refused. */
    static AddVoice using(
            AudioReader reader,
            Resampler resampler,
            PitchExtractor pitchExtractor,
            VoiceProfiles voices,
            WaveformStorage storage) {
        return using(
                new ReferenceStages(resampler, pitchExtractor, Optional.empty(), Optional.empty()),
                reader,
                voices,
                storage);
    }
}
