package io.autovoice.report.json;

import io.autovoice.application.report.ValidationSummary;
import io.autovoice.report.document.Rounded;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** summary.json: several validations side by side. */
public final class SummaryJson {
    public static final String FILE = "summary.json";

    private SummaryJson() {}

    public static String of(ValidationSummary summary) {
        ObjectNode object = JsonText.object();
        object.put("verdict", summary.verdict().key());
        ArrayNode entries = object.putArray("validations");
        for (ValidationSummary.Entry entry : summary.entries()) {
            ObjectNode each = entries.addObject();
            each.put("name", entry.name());
            JsonText.put(each, "folder", entry.folder());
            each.put("verdict", entry.verdict().key());
            ObjectNode tests = each.putObject("tests");
            entry.tests().forEach((name, verdict) -> tests.put(name, verdict.key()));
            JsonText.put(each, "sound_sha256", entry.soundSha256());
            JsonText.put(each, "rtf", Rounded.to(entry.realTimeFactor().orElse(Double.NaN), 4));
            JsonText.put(each, "trouble", entry.trouble());
        }
        return JsonText.of(object);
    }
}
