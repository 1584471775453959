package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.progress.StageProgress;

/** Hears by cepstra alone: needs no network. */
public record CepstralHearing() implements Hearing {
    @Override
    public SongContent song(Waveform song, int firstFrame, VoiceTrack track, StageProgress progress) {
        return new CepstralContent(track);
    }

    @Override
    public TargetContent target(ReferenceVoice voice, VoiceTrack track, StageProgress progress) {
        return new CepstralContent(track);
    }
}
