package io.autovoice.report.json;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.Verdict;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.ValidationDocument;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** validation.json. */
public final class ValidationJson {
    private static final int FIGURE_DIGITS = 4;

    private ValidationJson() {}

    public static String of(ValidationDocument validation) {
        ObjectNode object = JsonText.object();
        object.put("verdict", validation.verdict().key());
        ArrayNode tests = object.putArray("tests");
        for (TestOutcome outcome : validation.outcomes()) {
            ObjectNode test = tests.addObject();
            test.put("name", outcome.name());
            test.put("verdict", outcome.verdict().key());
            test.put("reason", outcome.reason());
            ObjectNode figures = test.putObject("figures");
            new TreeMap<>(outcome.figures())
                    .forEach((name, value) -> JsonText.put(figures, name, Rounded.to(value, FIGURE_DIGITS)));
        }
        return JsonText.of(object);
    }

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static ValidationDocument read(String text) {
        Fields fields = Fields.parse(ValidationDocument.FILE, text);
        fields.text("verdict");
        return new ValidationDocument(
                fields.objects("tests").stream().map(ValidationJson::outcome).toList());
    }

    private static TestOutcome outcome(Fields test) {
        return new TestOutcome(
                test.text("name"),
                verdict(test),
                test.text("reason"),
                test.optionalObject("figures").map(ValidationJson::figures).orElse(Map.of()));
    }

    private static Verdict verdict(Fields test) {
        String key = test.text("verdict");
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst()
                .orElseThrow(() -> test.missing("verdict", "passed, failed or skipped"));
    }

    private static Map<String, Double> figures(Fields figures) {
        Map<String, Double> read = new TreeMap<>();
        figures.names().forEach(name -> read.put(name, figures.numberOrNan(name)));
        return read;
    }
}
