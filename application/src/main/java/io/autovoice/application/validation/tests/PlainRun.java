package io.autovoice.application.validation.tests;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;

/** One conversion of which only the time is wanted. */
record PlainRun(ConvertedSong song, double seconds) {

    static PlainRun of(ConvertSong conversion, Waveform song, VoiceId voice, StageProgress progress) {
        RecordingStageListener heard = new RecordingStageListener();
        ConvertedSong converted = conversion.convert(ConvertSongRequest.of(new SongSource.InMemory(song), voice)
                .listener(heard)
                .stageProgress(progress)
                .build());
        return new PlainRun(converted, heard.run().elapsed().toNanos() / 1e9);
    }
}
