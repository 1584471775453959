package io.autovoice.report.html.measured;

import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.report.chart.Line;
import io.autovoice.report.chart.LinesPlot;
import io.autovoice.report.document.BreakdownDetails;
import io.autovoice.report.document.BreakdownDocument;
import io.autovoice.report.document.Readings;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Memory and GPU over the time of the run, and the most of all runs. */
public final class ResourceSections {
    private static final String MEBIBYTES = "MiB";

    private ResourceSections() {}

    public static void write(Markup page, ReportDocument report) {
        memory(page, report);
        utilization(page, report);
    }

    private static void memory(Markup page, ReportDocument report) {
        BreakdownDetails details = report.details();
        List<Line> lines = Stream.of(
                        Line.of(details.memory(), "heap_mib", "heap", "heap", MEBIBYTES),
                        Line.of(details.memory(), "native_mib", "native", "native", MEBIBYTES),
                        Line.of(details.memory(), "rss_mib", "resident (RSS)", "rss", MEBIBYTES),
                        Line.of(details.gpu(), "memory_mib", "GPU", "gpu", MEBIBYTES))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() && report.profile().isEmpty()) {
            return;
        }
        Section.open(page, "memory", "Memory, in MiB");
        plot(page, report.breakdown(), lines, "Memory over the time of the run in MiB, by stages", 0);
        report.profile().ifPresent(profile -> ProfileSections.peaks(page, profile));
        page.element(
                "p",
                "Sampled: a peak between two readings isn't seen. Native is resident memory less the committed heap.",
                "class",
                "fine");
        page.close();
    }

    private static void utilization(Markup page, ReportDocument report) {
        Readings gpu = report.details().gpu();
        if (gpu.line("utilization_percent").isEmpty() && report.profile().isEmpty()) {
            return;
        }
        Section.open(page, "utilization", "GPU utilization, in percent");
        Optional<GpuShare> unwatched =
                report.profile().map(profile -> profile.total().gpu()).filter(gpuShare -> gpuShare.samples() == 0);
        if (gpu.isEmpty() && unwatched.isPresent()) {
            page.element("p", unwatched.get().reason().orElse("It was not sampled") + ".", "class", "absent");
            page.close();
            return;
        }
        List<Line> lines = Stream.of(Line.of(gpu, "utilization_percent", "utilization", "busy", "%"))
                .filter(line -> !line.isEmpty())
                .toList();
        plot(page, report.breakdown(), lines, "GPU utilization over the time of the run in percent, by stages", 100);
        report.profile().ifPresent(profile -> ProfileSections.utilization(page, profile));
        page.close();
    }

    private static void plot(
            Markup page, Optional<BreakdownDocument> breakdown, List<Line> lines, String name, double most) {
        if (lines.isEmpty() || breakdown.isEmpty()) {
            page.element("p", "Over time it is not recorded.", "class", "absent");
            return;
        }
        page.open("p", "class", "legend");
        lines.forEach(line -> Section.key(page, line.name(), line.style()));
        page.close().open("figure", "class", "scroll");
        BreakdownDocument run = breakdown.get();
        LinesPlot.draw(
                page, name, lines, run.details().timeline(), run.timingsMs().total() / 1000, most);
        page.close();
    }
}
