package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.application.measure.gpu.GpuMonitor;
import io.autovoice.application.measure.memory.MemoryWatch;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.RunResources;
import io.autovoice.application.validation.Instruments;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import java.time.LocalDateTime;

/**
 * Converts one song and writes all that was asked for.
 *
 * @param title the song's name in the report
 */
public record Conversion(CommandContext context, Session session, Outputs outputs, String title) {

    public Finished run(SongSource source, ConvertSongRequest.Builder request) {
        RecordingStageListener heard = new RecordingStageListener();
        Watched watched = watched(request.returnStems(outputs.needStems())
                .progress(context.terminal().progress())
                .cancellation(context.cancellation())
                .listener(heard));
        ConvertedSong song = watched.song();

        WrittenAudio written = library().writer().write(song.song(), outputs.song(), context.silently());
        song.melody().notes().forEach(context.terminal()::note);
        written.notes().forEach(context.terminal()::note);
        song.stems().ifPresent(stems -> outputs.write(context, stems));
        PerformanceBreakdown breakdown = breakdown(song, heard, watched.resources());
        outputs.profile()
                .ifPresent(folder -> library()
                        .reports()
                        .writeRun(
                                folder,
                                new RunReport(
                                        title,
                                        before(source, song),
                                        song,
                                        breakdown,
                                        heard.events(),
                                        heard.run(),
                                        watched.resources())));
        return new Finished(song, breakdown, written, outputs.profile());
    }

    /** Memory and GPU are watched for a report alone. */
    private Watched watched(ConvertSongRequest.Builder request) {
        if (outputs.profile().isEmpty()) {
            return new Watched(session.convertSong().convert(request.build()), RunResources.NONE);
        }
        Instruments instruments = session.instruments();
        try (MemoryWatch memory = MemoryWatch.start(instruments.memory(), MemoryWatch.PAUSE)) {
            GpuMonitor.Watched<ConvertedSong> gpu = instruments
                    .gpu()
                    .during(() -> session.convertSong()
                            .convert(request.listener(memory).build()));
            return new Watched(gpu.result(), new RunResources(memory.trace(), gpu.usage()));
        }
    }

    private record Watched(ConvertedSong song, RunResources resources) {}

    private static PerformanceBreakdown breakdown(ConvertedSong song, RecordingStageListener heard, RunResources seen) {
        return new PerformanceBreakdown(
                LocalDateTime.now(),
                song.song().seconds(),
                heard.timings(),
                GpuShare.of(seen.gpu()).percent(),
                song.skipped(),
                song.plan());
    }

    /** Read once more, which costs little, rather than kept in memory through the conversion. */
    private Waveform before(SongSource source, ConvertedSong song) {
        if (source instanceof SongSource.Mixture mixture) {
            return library().reader().read(mixture.recording(), context.silently());
        }
        return source instanceof SongSource.InMemory memory
                ? memory.song()
                : song.stems().orElseThrow().vocals();
    }

    private Library library() {
        return context.composition().library();
    }
}
