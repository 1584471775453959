package io.autovoice.report.markdown;

import io.autovoice.application.report.ValidationSummary;
import io.autovoice.application.report.ValidationSummary.Entry;
import io.autovoice.application.report.Verdict;
import io.autovoice.report.document.Rounded;
import java.util.stream.Collectors;

/** summary.md: a row for each validation. */
public final class SummaryMarkdown {
    public static final String FILE = "summary.md";

    private SummaryMarkdown() {}

    public static String of(ValidationSummary summary) {
        MarkdownText text = new MarkdownText();
        text.line("# AutoVoice Validation Summary");
        text.line("");
        text.line("**" + Marks.of(summary.verdict()) + "**");
        text.line("");
        text.line("| Song | Verdict | RTF | Not passed | Report |");
        text.line("|------|---------|-----|------------|--------|");
        for (Entry entry : summary.entries()) {
            text.row(
                    MarkdownText.escaped(entry.name()),
                    Marks.of(entry.verdict()),
                    Rounded.text(entry.realTimeFactor().orElse(Double.NaN), 3),
                    MarkdownText.escaped(entry.trouble().orElseGet(() -> notPassed(entry))),
                    entry.folder().map(MarkdownText::escaped).orElse("-"));
        }
        return text.toString();
    }

    private static String notPassed(Entry entry) {
        return entry.tests().entrySet().stream()
                .filter(test -> test.getValue() != Verdict.PASSED)
                .map(test -> test.getKey() + " " + test.getValue().key())
                .collect(Collectors.joining(", "));
    }
}
