package io.autovoice.report;

import io.autovoice.domain.failure.MissingResourceException;
import io.autovoice.report.document.BenchDocument;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.LatencyDocument;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.ValidationDocument;
import io.autovoice.report.json.BreakdownJson;
import io.autovoice.report.json.LatencyJson;
import io.autovoice.report.json.ValidationJson;
import io.autovoice.report.json.measure.BenchDocumentJson;
import io.autovoice.report.json.measure.ProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads back what the JSON files of a folder say. */
record ReportFolder(Path folder) {
    private static final List<String> FILES = List.of(
            BreakdownDocument.FILE,
            LatencyDocument.FILE,
            ValidationDocument.FILE,
            ReportDocument.PROFILE_FILE,
            BenchDocument.FILE);

    /**
     * @throws MissingResourceException if none of them is there, or one isn't what it should be
     */
    ReportDocument read() {
        ReportDocument report = new ReportDocument(
                read(BreakdownDocument.FILE, BreakdownJson::read),
                read(LatencyDocument.FILE, LatencyJson::read),
                read(ValidationDocument.FILE, ValidationJson::read),
                read(ReportDocument.PROFILE_FILE, ProfileJson::read),
                read(BenchDocument.FILE, BenchDocumentJson::read));
        if (report.isEmpty()) {
            throw new MissingResourceException(
                    "%s holds none of %s.".formatted(folder, String.join(", ", FILES)),
                    "Name the folder of a report, or make one: convert with --profile, or validate.");
        }
        return report;
    }

    private <T> Optional<T> read(String name, Function<String, T> reader) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(Files.readString(file)));
        } catch (IOException e) {
            throw new MissingResourceException(
                    "%s could not be read: %s".formatted(file, e),
                    "Make it a readable file of UTF-8 text, or delete it to make the report from the others.",
                    e);
        }
    }
}
