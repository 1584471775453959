package io.autovoice.report.html;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import io.autovoice.report.plot.StageBars;
import io.autovoice.report.plot.TimelinePlot;

/** Where the time went, and when. */
final class TimingSections {
    private TimingSections() {}

    static void write(Markup page, BreakdownDocument breakdown) {
        Section.open(page, "stages", "Where the time went");
        page.open("figure", "class", "scroll");
        StageBars.draw(page, breakdown);
        page.close();
        page.open("details").element("summary", "The same as a table");
        table(page, breakdown);
        page.close().close();
        Section.open(page, "timeline", "Timeline");
        if (breakdown.details().timeline().isEmpty()) {
            page.element("p", "When each stage ran is not recorded.", "class", "absent");
        } else {
            page.open("figure", "class", "scroll");
            TimelinePlot.draw(page, breakdown);
            page.close();
        }
        page.close();
    }

    private static void table(Markup page, BreakdownDocument breakdown) {
        Section.openFigures(page, "Stage", "Time (ms)", "Percentage");
        for (PipelineStage stage : PipelineStage.values()) {
            row(
                    page,
                    stage.title(),
                    breakdown.timingsMs().of(stage),
                    breakdown.percentages().of(stage));
        }
        row(
                page,
                "Total",
                breakdown.timingsMs().total(),
                breakdown.percentages().total());
        Section.closeTable(page);
    }

    private static void row(Markup page, String title, double milliseconds, double percentage) {
        Section.figuresRow(page, title, Rounded.text(milliseconds, 2), Rounded.text(percentage, 1) + "%");
    }
}
