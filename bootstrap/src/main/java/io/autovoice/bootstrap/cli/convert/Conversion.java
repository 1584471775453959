package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertSongRequest;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.SongSource;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.application.profiling.RecordingStageListener;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.application.report.RunReport;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.bootstrap.wiring.Library;
import io.autovoice.bootstrap.wiring.Session;
import io.autovoice.domain.audio.Waveform;
import java.time.LocalDateTime;
import java.util.OptionalDouble;

/**
 * Converts one song and writes all that was asked for.
 *
 * @param title the song's name in the report
 */
public record Conversion(CommandContext context, Session session, Outputs outputs, String title) {

    public Finished run(SongSource source, ConvertSongRequest.Builder request) {
        RecordingStageListener heard = new RecordingStageListener();
        ConvertedSong song = session.convertSong()
                .convert(request.returnStems(outputs.needStems())
                        .progress(context.terminal().progress())
                        .cancellation(context.cancellation())
                        .listener(heard)
                        .build());

        WrittenAudio written = library().writer().write(song.song(), outputs.song(), context.silently());
        song.melody().notes().forEach(context.terminal()::note);
        written.notes().forEach(context.terminal()::note);
        song.stems().ifPresent(stems -> outputs.write(context, stems));
        PerformanceBreakdown breakdown = breakdown(song, heard);
        outputs.profile()
                .ifPresent(folder -> library()
                        .reports()
                        .writeRun(
                                folder,
                                new RunReport(
                                        title, before(source, song), song, breakdown, heard.events(), heard.run())));
        return new Finished(song, breakdown, written, outputs.profile());
    }

    private static PerformanceBreakdown breakdown(ConvertedSong song, RecordingStageListener heard) {
        return new PerformanceBreakdown(
                LocalDateTime.now(),
                song.song().seconds(),
                heard.timings(),
                OptionalDouble.empty(),
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
