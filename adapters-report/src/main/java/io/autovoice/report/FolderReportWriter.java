package io.autovoice.report;

import io.autovoice.application.io.FileTrouble;
import io.autovoice.application.report.ReportWriter;
import io.autovoice.application.report.RunReport;
import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.ValidationSummary;
import io.autovoice.domain.failure.OutputNotWrittenException;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.LatencyDocument;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.ValidationDocument;
import io.autovoice.report.html.HtmlReport;
import io.autovoice.report.html.KeptSound;
import io.autovoice.report.json.BreakdownJson;
import io.autovoice.report.json.LatencyJson;
import io.autovoice.report.json.SummaryJson;
import io.autovoice.report.json.ValidationJson;
import io.autovoice.report.json.measure.ProfileJson;
import io.autovoice.report.markdown.MarkdownReport;
import io.autovoice.report.markdown.SummaryMarkdown;
import io.autovoice.report.trace.TraceJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All files of a report. Without state, safe for use by many threads. */
final class FolderReportWriter implements ReportWriter {
    private static final List<String> RUN =
            List.of(BreakdownDocument.FILE, TraceJson.FILE, MarkdownReport.FILE, HtmlReport.FILE);
    private static final List<String> VALIDATION_ONLY =
            List.of(LatencyDocument.FILE, ReportDocument.PROFILE_FILE, ValidationDocument.FILE);

    @Override
    public List<String> runFiles() {
        return RUN;
    }

    @Override
    public List<String> validationFiles() {
        return Stream.concat(RUN.stream(), VALIDATION_ONLY.stream()).toList();
    }

    @Override
    public List<String> summaryFiles() {
        return List.of(SummaryJson.FILE, SummaryMarkdown.FILE);
    }

    @Override
    public List<Path> writeRun(Path folder, RunReport report) {
        return write(folder, ReportDocument.of(report), Optional.of(report));
    }

    @Override
    public List<Path> writeValidation(Path folder, ValidationReport report) {
        ReportDocument document =
                ReportDocument.of(report, report.profile().map(profile -> ProfileJson.read(ProfileJson.of(profile))));
        List<Path> written = write(folder, document, report.run());
        validationFiles().stream()
                .map(folder::resolve)
                .filter(file -> !written.contains(file))
                .forEach(FolderReportWriter::remove);
        return written;
    }

    @Override
    public List<Path> writeSummary(Path folder, ValidationSummary summary) {
        return List.of(
                AtomicFile.write(folder, SummaryJson.FILE, SummaryJson.of(summary)),
                AtomicFile.write(folder, SummaryMarkdown.FILE, SummaryMarkdown.of(summary)));
    }

    @Override
    public List<Path> rebuild(Path folder) {
        ReportDocument report = new ReportFolder(folder).read();
        String page = KeptSound.into(HtmlReport.of(report, Optional.empty()), earlierPage(folder));
        return List.of(
                AtomicFile.write(folder, MarkdownReport.FILE, MarkdownReport.of(report)),
                AtomicFile.write(folder, HtmlReport.FILE, page));
    }

    private static List<Path> write(Path folder, ReportDocument report, Optional<RunReport> run) {
        List<Path> files = new ArrayList<>();
        report.breakdown()
                .ifPresent(each -> files.add(AtomicFile.write(folder, BreakdownDocument.FILE, BreakdownJson.of(each))));
        report.latency()
                .ifPresent(each -> files.add(AtomicFile.write(folder, LatencyDocument.FILE, LatencyJson.of(each))));
        report.profile()
                .ifPresent(
                        each -> files.add(AtomicFile.write(folder, ReportDocument.PROFILE_FILE, ProfileJson.of(each))));
        report.validation()
                .ifPresent(
                        each -> files.add(AtomicFile.write(folder, ValidationDocument.FILE, ValidationJson.of(each))));
        run.ifPresent(each -> files.add(AtomicFile.write(folder, TraceJson.FILE, TraceJson.of(each))));
        files.addAll(writePages(folder, report, run));
        return List.copyOf(files);
    }

    private static List<Path> writePages(Path folder, ReportDocument report, Optional<RunReport> run) {
        return List.of(
                AtomicFile.write(folder, MarkdownReport.FILE, MarkdownReport.of(report)),
                AtomicFile.write(folder, HtmlReport.FILE, HtmlReport.of(report, run)));
    }

    /** Empty if there is none that can be read: then nothing of it is lost. */
    private static String earlierPage(Path folder) {
        try {
            return Files.readString(folder.resolve(HtmlReport.FILE));
        } catch (IOException none) {
            return "";
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new OutputNotWrittenException(
                    "'%s' of an earlier report could not be removed: %s.".formatted(file, FileTrouble.reason(failure)),
                    "Remove it, or choose another folder.",
                    failure);
        }
    }
}
