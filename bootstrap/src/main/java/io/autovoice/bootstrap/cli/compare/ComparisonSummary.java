package io.autovoice.bootstrap.cli.compare;

import io.autovoice.application.comparison.PublishedComparison;
import io.autovoice.application.comparison.outcome.ComparedConversion;
import io.autovoice.application.comparison.outcome.Comparison;
import io.autovoice.bootstrap.console.TextTable;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a comparison found, for people. */
final class ComparisonSummary {
    private ComparisonSummary() {}

    static String of(PublishedComparison published) {
        Comparison comparison = published.comparison();
        TextTable table = new TextTable("Voice", "Preset", "To target", "To singer", "Melody", "RTF");
        for (ComparedConversion each : comparison.conversions()) {
            table.row(
                    each.voice().value(),
                    each.preset().key(),
                    cosine(each.likeness().toTarget()),
                    cosine(each.likeness().toSource()),
                    number("%.1f %%", 100 * each.pitch().rawPitchAccuracy()),
                    number(
                            "%.3f",
                            each.account().realTimeFactor(comparison.original().seconds())));
        }
        String missing = comparison.conversions().stream()
                .flatMap(each -> each.likeness().missing().stream())
                .distinct()
                .map(reason -> "\n" + reason)
                .reduce("", String::concat);
        return table + missing + "\n\nPage:   " + published.page();
    }

    private static String cosine(OptionalDouble value) {
        return value.isPresent() ? number("%.3f", value.getAsDouble()) : "-";
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
