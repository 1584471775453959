package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.bootstrap.console.StageTable;
import io.autovoice.report.Reports;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A conversion whose files are written. */
public record Finished(
        ConvertedSong song, PerformanceBreakdown breakdown, WrittenAudio written, Optional<Path> report) {

    /** For programs: one JSON object. */
    public String json() {
        return Reports.json(song, written.path(), notes()).stripTrailing();
    }

    private List<String> notes() {
        return Stream.concat(song.melody().notes().stream(), written.notes().stream())
                .toList();
    }

    /** For people: where the time went, what was done, where the files are. */
    public String summary() {
        String summary = StageTable.of(breakdown) + "\n\n" + changes() + "\n\nSong:   " + written.path();
        return report.map(folder -> summary + "\nReport: " + folder.resolve("report.html"))
                .orElse(summary);
    }

    private String changes() {
        return String.format(Locale.ROOT, "%.1f s of song, ", song.song().seconds()) + MelodyText.of(song);
    }
}
