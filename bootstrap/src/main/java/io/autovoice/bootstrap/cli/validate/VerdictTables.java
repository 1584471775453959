package io.autovoice.bootstrap.cli.validate;

import io.autovoice.application.report.ValidationReport;
import io.autovoice.application.report.ValidationSummary;
import io.autovoice.application.report.Verdict;
import io.autovoice.bootstrap.console.TextTable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How validations ended, for people at a terminal. */
public final class VerdictTables {
    private VerdictTables() {}

    public static String of(ValidationReport report) {
        TextTable table = new TextTable("Test", "Verdict", "Why");
        report.outcomes().forEach(test -> table.row(test.name(), test.verdict().key(), test.reason()));
        return table.row("all", report.verdict().key(), counts(report)).toString();
    }

    public static String of(ValidationSummary summary) {
        TextTable table = new TextTable("Song", "Verdict", "RTF", "Not passed");
        summary.entries()
                .forEach(entry -> table.row(
                        entry.name(),
                        entry.verdict().key(),
                        entry.realTimeFactor().isPresent()
                                ? String.format(
                                        Locale.ROOT,
                                        "%.3f",
                                        entry.realTimeFactor().getAsDouble())
                                : "",
                        entry.trouble().orElseGet(() -> notPassed(entry))));
        return table.row("all", summary.verdict().key(), "", "").toString();
    }

    /** As in {@code 8 passed, 2 skipped}: a whole that is skipped has parts that aren't. */
    private static String counts(ValidationReport report) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> Map.entry(
                        verdict,
                        report.outcomes().stream()
                                .filter(test -> test.verdict() == verdict)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey().key())
                .collect(Collectors.joining(", "));
    }

    private static String notPassed(ValidationSummary.Entry entry) {
        return entry.tests().entrySet().stream()
                .filter(test -> test.getValue() != Verdict.PASSED)
                .map(test -> test.getKey() + " " + test.getValue().key())
                .collect(Collectors.joining(", "));
    }
}
