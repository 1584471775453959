package io.autovoice.report.html;

import io.autovoice.application.report.RunReport;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.html.measured.BenchSections;
import io.autovoice.report.html.measured.ProfileSections;
import io.autovoice.report.html.measured.ResourceSections;
import io.autovoice.report.html.measured.ScalingSection;
import io.autovoice.report.markup.Markup;
import java.util.Optional;

/** report.html: one page with all of a report, which needs neither network nor other files. */
public final class HtmlReport {
    public static final String FILE = "report.html";
    private static final String OFFLINE =
            "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private HtmlReport() {}

    /**
     * @param run the sound to plot; empty if only the documents are there
     */
    public static String of(ReportDocument report, Optional<RunReport> run) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        head(page, report);
        page.open("body").open("main");
        SummarySection.write(page, report);
        report.validation().ifPresent(validation -> VerdictSection.write(page, validation));
        report.breakdown().ifPresent(breakdown -> TimingSections.write(page, breakdown));
        report.profile().ifPresent(profile -> ProfileSections.spread(page, profile));
        ResourceSections.write(page, report);
        report.validation().ifPresent(validation -> ScalingSection.write(page, validation));
        report.bench().ifPresent(bench -> BenchSections.write(page, bench));
        SoundSections.write(page, run);
        report.latency().ifPresent(latency -> LatencySection.write(page, latency));
        EnginesSection.write(page, report.details());
        NotesSection.write(page, report);
        page.close();
        page.element("div", "", "id", "readout", "role", "status", "hidden", "hidden");
        page.verbatim("script", Asset.read("report.js"));
        page.close().close();
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    private static void head(Markup page, ReportDocument report) {
        page.open("head").newLine();
        page.empty("meta", "charset", "utf-8").newLine();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", OFFLINE)
                .newLine();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .newLine();
        page.empty("meta", "name", "color-scheme", "content", "light dark").newLine();
        String title = report.details().title().map(song -> song + " - ").orElse("");
        page.element("title", title + "AutoVoice report").newLine();
        page.verbatim("style", Asset.read("report.css"));
        page.close().newLine();
    }
}
