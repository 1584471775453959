package io.autovoice.report.html.measured;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.validation.tests.ValidationTest;
import io.autovoice.report.chart.ScalingPlot;
import io.autovoice.report.document.ValidationDocument;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How time grows with the length of the song, if that was tested. */
public final class ScalingSection {
    private static final Pattern FACTOR = Pattern.compile("rtf_(\\d{1,6})_s");

    private ScalingSection() {}

    public static void write(Markup page, ValidationDocument validation) {
        Optional<TestOutcome> tested = validation.outcomes().stream()
                .filter(outcome -> outcome.name().equals(ValidationTest.SCALING.key()))
                .findFirst();
        tested.ifPresent(outcome -> {
            SortedMap<Integer, Double> factors = factors(outcome.figures());
            if (factors.size() > 1) {
                Section.open(page, "scaling", "Length and real-time factor");
                page.open("figure", "class", "scroll");
                ScalingPlot.draw(page, factors);
                page.close().element("p", outcome.reason(), "class", "fine").close();
            }
        });
    }

    private static SortedMap<Integer, Double> factors(Map<String, Double> figures) {
        SortedMap<Integer, Double> factors = new TreeMap<>();
        figures.forEach((name, factor) -> {
            Matcher matcher = FACTOR.matcher(name);
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) > 0 && Double.isFinite(factor)) {
                factors.put(Integer.parseInt(matcher.group(1)), factor);
            }
        });
        return factors;
    }
}
