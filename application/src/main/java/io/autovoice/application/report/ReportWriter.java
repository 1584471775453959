package io.autovoice.application.report;

import java.nio.file.Path;
import java.util.List;

/** Writes reports into a folder, which is made if it isn't there; files of the same names are replaced, each atomically. */
public interface ReportWriter {

    /**
     * performance_breakdown.json, trace.json, validation_report.md, report.html.
     *
     * @return the files written
     * @throws io.autovoice.domain.failure.OutputNotWrittenException if one could not be written
     */
    List<Path> writeRun(Path folder, RunReport report);

    /** The names of the files that {@link #writeRun} writes. */
    List<String> runFiles();

    /**
     * As {@link #writeRun}, and latency_tensorrt.json, profile.json, validation.json. What was not measured has no file; one of an earlier report
     * is removed, so that the folder tells of one validation only.
     */
    List<Path> writeValidation(Path folder, ValidationReport report);

    /** The names of the files that {@link #writeValidation} writes if all was measured. */
    List<String> validationFiles();

    /** summary.json and summary.md: several validations side by side. */
    List<Path> writeSummary(Path folder, ValidationSummary summary);

    /** The names of the files that {@link #writeSummary} writes. */
    List<String> summaryFiles();

    /**
     * Makes validation_report.md and report.html anew from the JSON files alone, whichever of them are there.
     *
     * @throws io.autovoice.domain.failure.MissingResourceException if the folder holds none of our JSON files
     */
    List<Path> rebuild(Path folder);
}
