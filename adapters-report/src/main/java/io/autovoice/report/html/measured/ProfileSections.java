package io.autovoice.report.html.measured;

import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.report.chart.SpreadPlot;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What many runs tell. */
public final class ProfileSections {
    private static final double MEBIBYTE = 1 << 20;

    private ProfileSections() {}

    public static void spread(Markup page, Profile profile) {
        Section.open(page, "percentiles", "Run by run");
        page.element("p", profile.stability().sentence(), "class", "legend");
        page.open("p", "class", "legend");
        Section.key(page, "one run, the first on top", "dot");
        Section.key(page, "least to most", "range");
        Section.key(page, "median (p50)", "median");
        if (profile.total().milliseconds().p90().isPresent()) {
            Section.key(page, "p90", "p90");
        }
        if (profile.total().milliseconds().p99().isPresent()) {
            Section.key(page, "p99", "p99");
        }
        page.close().open("figure", "class", "scroll");
        SpreadPlot.draw(page, profile);
        page.close();
        times(page, profile);
        page.element(
                "p",
                "In milliseconds. Below 10 runs there is no p90, below 100 no p99: so few values can't carry them.",
                "class",
                "fine");
        page.close();
    }

    private static void times(Markup page, Profile profile) {
        Section.openFigures(page, "Stage", "n", "min", "p50", "p90", "p99", "max", "mean", "std. dev.", "RTF");
        double seconds = profile.workload().songSeconds();
        profile.stages().forEach((stage, figures) -> times(page, stage.title(), figures, seconds));
        times(page, "Total", profile.total(), seconds);
        Section.closeTable(page);
    }

    private static void times(Markup page, String title, StageProfile figures, double seconds) {
        Summary times = figures.milliseconds();
        Section.figuresRow(
                page,
                title,
                String.valueOf(times.n()),
                Rounded.text(times.min(), 1),
                Rounded.text(times.p50(), 1),
                orDash(times.p90(), 1),
                orDash(times.p99(), 1),
                Rounded.text(times.max(), 1),
                Rounded.text(times.mean(), 1),
                orDash(times.standardDeviation(), 1),
                Rounded.text(figures.realTimeFactor(seconds), 4));
    }

    /** Below the plot of the memory. */
    public static void peaks(Markup page, Profile profile) {
        Section.openFigures(page, "Most, in MiB", "heap", "native", "RSS", "GPU", "readings");
        profile.stages().forEach((stage, figures) -> peaks(page, stage.title(), figures));
        peaks(page, "Total", profile.total());
        Section.closeTable(page);
    }

    private static void peaks(Markup page, String title, StageProfile figures) {
        Section.figuresRow(
                page,
                title,
                mebibytes(figures.memory().heapBytes()),
                mebibytes(figures.memory().nativeBytes()),
                mebibytes(figures.memory().residentBytes()),
                orDash(figures.gpu().peakMemoryMebibytes(), 0),
                String.valueOf(figures.memory().readings()));
    }

    /** Below the plot of the utilisation. */
    public static void utilization(Markup page, Profile profile) {
        Section.openFigures(page, "Stage", "Utilization", "Samples");
        profile.stages().forEach((stage, figures) -> utilization(page, stage.title(), figures.gpu()));
        utilization(page, "Total", profile.total().gpu());
        Section.closeTable(page);
    }

    private static void utilization(Markup page, String title, GpuShare gpu) {
        String said = gpu.percent().isPresent()
                ? Rounded.text(gpu.percent().getAsDouble(), 1) + " %"
                : gpu.reason().orElse("–");
        Section.figuresRow(page, title, said, String.valueOf(gpu.samples()));
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? Rounded.text(bytes.getAsLong() / MEBIBYTE, 0) : "–";
    }

    private static String orDash(OptionalDouble value, int digits) {
        return value.isPresent() ? Rounded.text(value.getAsDouble(), digits) : "–";
    }
}
