package io.autovoice.application;

import io.autovoice.application.io.AudioReader;
import io.autovoice.application.io.VoiceProfiles;
import io.autovoice.application.profiling.OutsideTimes;
import io.autovoice.application.profiling.SafeStageListener;
import io.autovoice.application.profiling.StageProfiling;
import io.autovoice.application.stages.Stages;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageListener;

/** Sets a conversion up for one request: bare if nobody listens, with timed stages if somebody does. */
record ObservedConversion(Stages stages, AudioReader reader, VoiceProfiles voices) implements ConvertSong {
    @Override
    public ConvertedSong convert(ConvertSongRequest request) {
        return request.listeners().isEmpty()
                ? new SongConversion(stages, reader, voices::load).convert(request)
                : convertObserved(request, new SafeStageListener(request.listeners()));
    }

    private ConvertedSong convertObserved(ConvertSongRequest request, StageListener listener) {
        OutsideTimes outside = new OutsideTimes();
        Stages profiled = StageProfiling.of(stages, listener);
        long start = System.nanoTime();
        ConvertedSong song = new SongConversion(
                        profiled, outside.reading(reader), id -> outside.loadingVoice(() -> voices.load(id)))
                .convert(request);
        listener.finished(new RunEvent(start, System.nanoTime(), outside.reading(), outside.loadingVoice()));
        return song;
    }
}
