package io.autovoice.report;

import io.autovoice.application.ConvertSong;
import io.autovoice.application.ConvertedSong;
import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.comparison.ComparisonPages;
import io.autovoice.application.comparison.PublishedComparison;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.report.jfr.FlightRecordedConversion;
import io.autovoice.report.json.ComparisonJson;
import io.autovoice.report.json.ConvertedSongJson;
import io.autovoice.report.json.measure.BenchJson;
import io.autovoice.report.json.measure.ProfileJson;
import io.autovoice.report.markdown.BenchMarkdown;
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
     * The same conversion, told to Java Flight Recorder: recordings have its stages and runs in the category AutoVoice, from the first song on that
     * begins after the recording. Before there is a recording the request is passed on as it is.
     */
    public static ConvertSong flightRecorded(ConvertSong conversion) {
        return FlightRecordedConversion.of(conversion);
    }

    /** Writes pages to compare conversions on; without state, safe for use by many threads. */
    public static ComparisonPages comparisons() {
        return new FolderComparisonPages();
    }

    /** A comparison for programs: one JSON object with a newline at its end. */
    public static String json(PublishedComparison published) {
        return ComparisonJson.of(published);
    }

    /** bench.json. */
    public static String json(BenchReport bench) {
        return BenchJson.of(bench);
    }

    /** bench.md. */
    public static String markdown(BenchReport bench) {
        return BenchMarkdown.of(bench);
    }

    /** profile.json. */
    public static String json(Profile profile) {
        return ProfileJson.of(profile);
    }

    /**
     * What {@link #json(Profile)} wrote.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static Profile profile(String json) {
        return ProfileJson.read(json);
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
