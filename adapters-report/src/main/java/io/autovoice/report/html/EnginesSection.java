package io.autovoice.report.html;

import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;

/** Which engine ran each stage, and why it was that one. */
final class EnginesSection {
    private EnginesSection() {}

    static void write(Markup page, BreakdownDetails details) {
        Section.open(page, "engines", "Engines");
        if (details.engines().isEmpty()) {
            page.element("p", "Which engines ran is not recorded.", "class", "absent");
        } else {
            table(page, details);
        }
        details.tensorRt()
                .filter(status -> !status.enabled())
                .ifPresent(status -> page.element(
                        "p",
                        "TensorRT is off: " + status.reason().orElse("") + ". "
                                + status.remedy().orElse(""),
                        "class",
                        "fine"));
        page.close();
    }

    private static void table(Markup page, BreakdownDetails details) {
        Section.openTable(page, "Stage", "Asked", "Used", "Reason", "Remedy");
        details.engines()
                .forEach((stage, use) -> Section.row(
                        page,
                        stage.title(),
                        use.asked(),
                        use.used(),
                        use.reason().orElse("as asked"),
                        use.remedy().orElse("–")));
        Section.closeTable(page);
    }
}
