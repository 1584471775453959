package io.autovoice.report;

import io.autovoice.application.ConvertedSong;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.report.json.ConvertedSongJson;
import java.nio.file.Path;
import java.util.List;

/** Makes what this module has to offer. */
public final class Reports {
    private Reports() {}

    /** Writes report folders; without state, safe for use by many threads. */
    public static ReportWriter writer() {
        return new FolderReportWriter();
    }

    /**
     * A converted song for programs: one JSON object with a newline at its end.
     *
     * @param output where the song was written
     * @param notes sentences worth saying; the key is left out if there are none
     */
    public static String json(ConvertedSong song, Path output, List<String> notes) {
        return ConvertedSongJson.of(song, output, notes);
    }
}
