package io.autovoice.cpu.conversion.hearing;

import io.autovoice.cpu.conversion.track.VoiceTrack;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.ReferenceVoice;
import io.autovoice.domain.progress.StageProgress;

/** How a converter comes to know what is said. Song and target are heard in the same way. Safe for use by many threads. */
public interface Hearing {
    /**
     * What a stretch of a song says.
     *
     * @param song one channel
     * @param firstFrame where on its grid {@code track} begins
     */
    SongContent song(Waveform song, int firstFrame, VoiceTrack track, StageProgress progress);

    /** What a target's reference says; {@code track} is that of all of it. */
    TargetContent target(ReferenceVoice voice, VoiceTrack track, StageProgress progress);
}
