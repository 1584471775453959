package io.autovoice.report.markdown;

import io.autovoice.application.report.TestOutcome;
import io.autovoice.application.report.ValidationDetails;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.document.ValidationDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The sections that are ours: verdict, engines, time outside the stages, notes. */
final class FurtherSections {
    private FurtherSections() {}

    static void write(MarkdownText text, ReportDocument report) {
        report.validation().ifPresent(validation -> verdict(text, validation));
        report.profile().ifPresent(profile -> ProfileSection.write(text, profile));
        BreakdownDetails details = report.details();
        engines(text, details.engines());
        outside(text, details);
        list(text, "## Fallbacks", details.fallbacks());
        list(text, "## Notes", notes(report));
    }

    private static void verdict(MarkdownText text, ValidationDocument validation) {
        text.heading("## Verdict");
        text.line("**" + Marks.of(validation.verdict()) + "**");
        text.line("");
        text.line("| Test | Verdict | Reason | Figures |");
        text.line("|------|---------|--------|---------|");
        for (TestOutcome outcome : validation.outcomes()) {
            text.row(
                    MarkdownText.escaped(outcome.name()),
                    Marks.of(outcome.verdict()),
                    MarkdownText.escaped(outcome.reason()),
                    figures(outcome.figures()));
        }
        validation.details().ifPresent(details -> details(text, details));
    }

    private static void details(MarkdownText text, ValidationDetails details) {
        text.line("");
        text.item("Song", MarkdownText.escaped(details.title()));
        text.item("Voice", MarkdownText.escaped(details.voice()));
        text.item("Preset", MarkdownText.escaped(details.preset()));
        text.item("Effort", MarkdownText.escaped(details.effort()));
        details.soundSha256()
                .ifPresent(hash -> text.item("Sound (SHA-256 of the samples)", MarkdownText.escaped(hash)));
    }

    private static String figures(Map<String, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(figure ->
                                MarkdownText.escaped(figure.getKey()) + " = " + Rounded.text(figure.getValue(), 2))
                        .collect(Collectors.joining(", "));
    }

    private static void engines(MarkdownText text, Map<PipelineStage, EngineUse> engines) {
        if (engines.isEmpty()) {
            return;
        }
        text.heading("## Engines");
        text.line("| Stage | Asked | Used | Reason | Remedy |");
        text.line("|-------|-------|------|--------|--------|");
        engines.forEach((stage, use) -> text.row(
                stage.title(),
                MarkdownText.escaped(use.asked()),
                MarkdownText.escaped(use.used()),
                use.reason().map(MarkdownText::escaped).orElse("as asked"),
                use.remedy().map(MarkdownText::escaped).orElse("-")));
    }

    private static void outside(MarkdownText text, BreakdownDetails details) {
        if (details.outsideMs().isEmpty()) {
            return;
        }
        text.heading("## Outside the Stages");
        details.outsideMs()
                .forEach((name, time) ->
                        text.item(MarkdownText.escaped(Span.titleOf(name)), Rounded.text(time, 2) + " ms"));
        details.coverage()
                .ifPresent(
                        share -> text.item("Coverage of the stages", Rounded.text(100 * share, 1) + "% of the total"));
    }

    private static List<String> notes(ReportDocument report) {
        List<String> notes = new ArrayList<>(report.details().notes());
        report.latency()
                .flatMap(latency -> latency.prepared())
                .ifPresent(prepared -> notes.add("Latency test, the song: " + prepared));
        return notes;
    }

    private static void list(MarkdownText text, String heading, List<String> sentences) {
        if (sentences.isEmpty()) {
            return;
        }
        text.heading(heading);
        sentences.forEach(sentence -> text.line("- " + MarkdownText.escaped(sentence)));
    }
}
