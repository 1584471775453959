package io.autovoice.report.comparison;

import io.autovoice.application.comparison.outcome.ConversionAccount;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;

/** How one conversion was made: engines and the time they took. */
final class Account {
    private Account() {}

    static void write(Markup page, ConversionAccount account, double seconds) {
        page.open("details");
        page.element(
                "summary",
                "Engines and time: %s × the song's length in all"
                        .formatted(Rounded.text(account.realTimeFactor(seconds), 3)));
        Section.openTable(page, "Stage", "Engine", "RTF");
        for (PipelineStage stage : PipelineStage.values()) {
            page.open("tr").element("th", stage.title(), "scope", "row");
            page.element("td", engine(account.engine(stage)));
            page.element("td", Rounded.text(account.realTimeFactor(stage, seconds), 3) + remark(account, stage));
            page.close().newLine();
        }
        Section.closeTable(page);
        if (!account.fallbacks().isEmpty()) {
            page.element("p", "Fallbacks:", "class", "fine");
            Section.list(page, account.fallbacks());
        }
        page.close().newLine();
    }

    private static String remark(ConversionAccount account, PipelineStage stage) {
        boolean shared = account.shared().contains(stage);
        if (account.started().contains(stage)) {
            return shared ? " (shared, with start)" : " (with start)";
        }
        return shared ? " (shared)" : "";
    }

    private static String engine(EngineUse use) {
        return use.reason().isEmpty()
                ? use.used()
                : "%s instead of %s: %s"
                        .formatted(use.used(), use.asked(), use.reason().orElse(""));
    }
}
