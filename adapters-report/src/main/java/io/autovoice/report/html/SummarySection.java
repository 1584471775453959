package io.autovoice.report.html;

import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The head of the page: which song, and the figures that most want to see first. */
final class SummarySection {
    private SummarySection() {}

    static void write(Markup page, ReportDocument report) {
        BreakdownDetails details = report.details();
        page.open("header");
        page.element("p", "AutoVoice report", "class", "kicker");
        page.element("h1", details.title().orElse("Performance and validation"));
        report.breakdown().ifPresent(breakdown -> page.element("p", origin(breakdown), "class", "origin"));
        report.validation().ifPresent(validation -> {
            page.open("p");
            VerdictBadge.write(page, validation.verdict());
            page.close();
        });
        page.close().newLine();
        report.breakdown()
                .ifPresentOrElse(
                        breakdown -> cards(page, breakdown),
                        () -> page.element(
                                "p",
                                "There is no " + BreakdownDocument.FILE + ": no run was timed.",
                                "class",
                                "absent"));
    }

    private static String origin(BreakdownDocument breakdown) {
        List<String> parts = new ArrayList<>();
        parts.add(breakdown.timestamp());
        parts.add("on " + breakdown.details().device().orElse(breakdown.device()));
        breakdown.details().preset().ifPresent(preset -> parts.add("preset " + preset));
        return String.join(" · ", parts);
    }

    private static void cards(Markup page, BreakdownDocument breakdown) {
        page.open("dl", "class", "cards");
        card(page, "Total time", Rounded.text(breakdown.totalSeconds(), 3), "s");
        card(page, "Real-time factor", Rounded.text(breakdown.realTimeFactor(), 2), "×");
        card(page, "Audio", Rounded.text(breakdown.audioSeconds(), 1), "s");
        OptionalDouble gpu = breakdown.gpuUtilization();
        card(
                page,
                "GPU utilization",
                gpu.isPresent() ? Rounded.text(gpu.getAsDouble(), 1) : "–",
                gpu.isPresent() ? "%" : "no GPU");
        breakdown
                .details()
                .coverage()
                .ifPresent(share -> card(page, "In the stages", Rounded.text(100 * share, 1), "%"));
        breakdown
                .details()
                .transpositionSemitones()
                .ifPresent(value -> card(
                        page, "Transposed", Rounded.signed(value, value == Math.rint(value) ? 0 : 1), "semitones"));
        page.close().newLine();
    }

    private static void card(Markup page, String name, String value, String unit) {
        page.open("div").element("dt", name);
        page.open("dd").text(value).text(" ").element("small", unit).close().close();
    }
}
