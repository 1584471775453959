package io.autovoice.report.html;

import io.autovoice.application.report.LatencyMeasurement;
import io.autovoice.report.document.LatencyDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.markup.Markup;
import io.autovoice.report.markup.Section;

/** The latency test. */
final class LatencySection {
    private LatencySection() {}

    static void write(Markup page, LatencyDocument latency) {
        boolean ran = latency.elapsedSeconds() > 0;
        Section.open(page, "latency", "TensorRT latency test");
        page.open("p");
        VerdictBadge.write(page, latency.verdict());
        page.text(" Target: under " + Rounded.text(LatencyMeasurement.TARGET_SECONDS, 0) + " s. ");
        latency.reason().ifPresent(page::text);
        page.close();
        page.open("dl", "class", "facts");
        fact(page, "Audio duration", Rounded.text(latency.durationSeconds(), 1) + " s");
        fact(page, "Conversion time", ran ? Rounded.text(latency.finestElapsedSeconds(), 3) + " s" : "not run");
        fact(page, "Real-time factor", ran ? Rounded.text(latency.realTimeFactor(), 2) + " ×" : "not run");
        fact(page, "Preset", latency.preset());
        fact(page, "TensorRT requested", latency.tensorRtRequested() ? "yes" : "no");
        fact(page, "TensorRT enabled", latency.tensorRtEnabled() ? "yes" : "no");
        fact(page, "TensorRT precision", latency.tensorRtPrecision().orElse("none"));
        latency.prepared().ifPresent(prepared -> fact(page, "The song", prepared));
        page.close().close();
    }

    private static void fact(Markup page, String name, String value) {
        page.open("div").element("dt", name).element("dd", value).close();
    }
}
