package io.autovoice.application.validation;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.gpu.GpuUsage;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.conversion.VoiceId;
import io.autovoice.domain.progress.StageProgress;
import java.time.Clock;
import java.time.LocalDateTime;

/** One conversion after a warm-up, with all that was heard of it. */
record TimedRun(ConvertedSong song, RecordingStageListener heard, GpuUsage gpu) {

    static TimedRun of(ConvertSong conversion, GpuMonitor gpu, ValidateRequest request, StageProgress progress) {
        convert(conversion, request.song(), request.voice(), new RecordingStageListener(), progress.part(0, 0.5));
        RecordingStageListener heard = new RecordingStageListener();
        GpuMonitor.Watched<ConvertedSong> watched =
                gpu.during(() -> convert(conversion, request.song(), request.voice(), heard, progress.part(0.5, 1)));
        return new TimedRun(watched.result(), heard, watched.usage());
    }

    static ConvertedSong convert(
            ConvertSong conversion,
            Waveform song,
            VoiceId voice,
            RecordingStageListener listener,
            StageProgress progress) {
        return conversion.convert(ConvertSongRequest.of(new SongSource.InMemory(song), voice)
                .returnStems(true)
                .listener(listener)
                .stageProgress(progress)
                .build());
    }

    RunReport report(ValidateRequest request, Clock clock) {
        PerformanceBreakdown breakdown = new PerformanceBreakdown(
                LocalDateTime.now(clock),
                request.song().seconds(),
                heard.timings(),
                gpu.percent(),
                song.skipped(),
                song.plan());
        return new RunReport(request.title(), request.song(), song, breakdown, heard.events(), heard.run());
    }
}
