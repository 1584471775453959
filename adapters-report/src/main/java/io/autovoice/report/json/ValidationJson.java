package io.autovoice.report.json;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationDetails;
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
        validation.details().ifPresent(details -> object.set("details", details(details)));
        return JsonText.of(object);
    }

    private static ObjectNode details(ValidationDetails details) {
        ObjectNode object = JsonText.object();
        object.put("title", details.title());
        object.put("voice", details.voice());
        object.put("preset", details.preset());
        object.put("effort", details.effort());
        JsonText.put(object, "sound_sha256", details.soundSha256());
        JsonText.put(object, "fingerprint", details.fingerprint());
        return object;
    }

    private static ValidationDetails details(Fields fields) {
        return new ValidationDetails(
                fields.text("title"),
                fields.text("voice"),
                fields.text("preset"),
                fields.text("effort"),
                fields.optionalText("sound_sha256"),
                fields.optionalText("fingerprint"));
    }

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static ValidationDocument read(String text) {
        Fields fields = Fields.parse(ValidationDocument.FILE, text);
        fields.text("verdict");
        return new ValidationDocument(
                fields.objects("tests").stream().map(ValidationJson::outcome).toList(),
                fields.optionalObject("details").map(ValidationJson::details));
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
