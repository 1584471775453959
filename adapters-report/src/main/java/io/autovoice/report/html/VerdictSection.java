package io.autovoice.report.html;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.ValidationDocument;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How each test ended, and why. */
final class VerdictSection {
    private VerdictSection() {}

    static void write(Markup page, ValidationDocument validation) {
        Section.open(page, "verdict", "Verdict");
        Section.openTable(page, "Test", "Verdict", "Reason", "Figures");
        for (TestOutcome outcome : validation.outcomes()) {
            page.open("tr").element("th", outcome.name(), "scope", "row");
            page.open("td");
            VerdictBadge.write(page, outcome.verdict());
            page.close();
            page.element("td", outcome.reason());
            page.element("td", figures(outcome.figures()), "class", "fine")
                    .close()
                    .newLine();
        }
        Section.closeTable(page);
        page.close();
    }

    private static String figures(Map<String, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(figure -> figure.getKey() + " = " + shown(figure.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** Whole numbers as such, others with up to three decimals. */
    private static String shown(double value) {
        return value == Math.rint(value)
                ? Rounded.text(value, 0)
                : Double.isFinite(value)
                        ? Rounded.shortest(Rounded.to(value, 3)).toPlainString()
                        : "n/a";
    }
}
