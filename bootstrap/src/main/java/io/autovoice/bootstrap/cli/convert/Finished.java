package io.autovoice.bootstrap.cli.convert;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.io.WrittenAudio;
import io.autovoice.application.report.PerformanceBreakdown;
import io.autovoice.bootstrap.console.StageTable;
import io.autovoice.domain.technique.Technique;
import io.autovoice.report.Reports;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A conversion whose files are written. */
public record Finished(
        ConvertedSong song, PerformanceBreakdown breakdown, WrittenAudio written, Optional<Path> report) {

    /** For programs: one JSON object. */
    public String json() {
        return Reports.json(song, written.path(), written.notes()).stripTrailing();
    }

    /** For people: where the time went, what was done, where the files are. */
    public String summary() {
        String summary = StageTable.of(breakdown) + "\n\n" + changes() + "\n\nSong:   " + written.path();
        return report.map(folder -> summary + "\nReport: " + folder.resolve("report.html"))
                .orElse(summary);
    }

    private String changes() {
        return String.format(
                Locale.ROOT,
                "%.1f s of song, transposed by %+.1f semitones; found %d vibrato, %d melisma.",
                song.song().seconds(),
                song.transposition().value(),
                count(Technique.Kind.VIBRATO),
                count(Technique.Kind.MELISMA));
    }

    private long count(Technique.Kind kind) {
        return song.techniques().stream()
                .filter(technique -> technique.kind() == kind)
                .count();
    }
}
