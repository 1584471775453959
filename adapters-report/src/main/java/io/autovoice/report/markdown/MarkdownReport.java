package io.autovoice.report.markdown;

import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.application.report.Verdict;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.LatencyDocument;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.Rounded;
import java.util.stream.Collectors;

/** validation_report.md: the seed's two sections first, then ours. */
public final class MarkdownReport {
    public static final String FILE = "validation_report.md";

    private MarkdownReport() {}

    public static String of(ReportDocument report) {
        MarkdownText text = new MarkdownText();
        text.line(report.validated() ? "# AutoVoice Validation Report" : "# AutoVoice Conversion Report");
        benchmarks(text, report);
        latency(text, report);
        FurtherSections.write(text, report);
        return text.toString();
    }

    private static void benchmarks(MarkdownText text, ReportDocument report) {
        text.heading("## Performance Benchmarks");
        report.breakdown()
                .ifPresentOrElse(
                        breakdown -> benchmarks(text, breakdown),
                        () -> text.line("Not run: there is no " + BreakdownDocument.FILE + "."));
    }

    private static void benchmarks(MarkdownText text, BreakdownDocument breakdown) {
        text.item("Device", MarkdownText.escaped(breakdown.device()));
        text.item("Audio Duration", Rounded.text(breakdown.audioSeconds(), 1) + "s");
        text.item("Total Time", Rounded.text(breakdown.totalSeconds(), 3) + "s");
        text.item("RTF (Real-Time Factor)", Rounded.text(breakdown.realTimeFactor(), 2) + "x");
        breakdown
                .gpuUtilization()
                .ifPresent(percent -> text.item("Average GPU Utilization", Rounded.text(percent, 1) + "%"));
        text.heading("### Stage Breakdown:");
        text.line("| Stage | Time (ms) | Percentage |");
        text.line("|-------|-----------|------------|");
        for (PipelineStage stage : PipelineStage.values()) {
            stageRow(
                    text,
                    stage.title(),
                    breakdown.timingsMs().of(stage),
                    breakdown.percentages().of(stage));
        }
        stageRow(
                text,
                "Total",
                breakdown.timingsMs().total(),
                breakdown.percentages().total());
        if (!breakdown.details().skipped().isEmpty()) {
            text.line("");
            text.line(breakdown.details().skipped().stream()
                    .map(PipelineStage::title)
                    .collect(Collectors.joining(", ", "Skipped, as there was nothing to do: ", ".")));
        }
    }

    private static void stageRow(MarkdownText text, String title, double milliseconds, double percentage) {
        text.row(title, Rounded.text(milliseconds, 2), Rounded.text(percentage, 1) + "%");
    }

    private static void latency(MarkdownText text, ReportDocument report) {
        text.heading("## TensorRT Latency Test");
        report.latency()
                .ifPresentOrElse(
                        latency -> latency(text, latency),
                        () -> text.line(
                                report.validated()
                                        ? "Not run: there is no " + LatencyDocument.FILE + "."
                                        : "Not part of a conversion: autovoice validate runs it."));
    }

    private static void latency(MarkdownText text, LatencyDocument latency) {
        boolean ran = latency.elapsedSeconds() > 0;
        text.item("Audio Duration", Rounded.text(latency.durationSeconds(), 1) + "s");
        text.item("Conversion Time", ran ? Rounded.text(latency.finestElapsedSeconds(), 3) + "s" : "not run");
        text.item("RTF", ran ? Rounded.text(latency.realTimeFactor(), 2) + "x" : "not run");
        text.item("Preset", MarkdownText.escaped(latency.preset()));
        text.item("TensorRT Requested", yesOrNo(latency.tensorRtRequested()));
        text.item("TensorRT Enabled", yesOrNo(latency.tensorRtEnabled()));
        text.item(
                "TensorRT Precision",
                latency.tensorRtPrecision().map(MarkdownText::escaped).orElse("none"));
        String target = Rounded.text(LatencyMeasurement.TARGET_SECONDS, 0);
        text.item("Target (<" + target + "s)", Marks.of(latency.verdict()) + reason(latency));
    }

    /** Passing needs no words. */
    private static String reason(LatencyDocument latency) {
        return latency.verdict() == Verdict.PASSED
                ? ""
                : latency.reason()
                        .map(reason -> " (" + MarkdownText.escaped(reason) + ")")
                        .orElse("");
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "✅ Yes" : "❌ No";
    }
}
