package io.autovoice.report.markdown;

import io.autovoice.application.measure.environment.Environment;
import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.report.document.Rounded;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What many runs tell, where the seed's sections tell of one. */
final class ProfileSection {
    private static final double MEBIBYTE = 1 << 20;

    private ProfileSection() {}

    static void write(MarkdownText text, Profile profile) {
        text.heading("## Profile");
        text.line(profile.stability().sentence());
        text.heading("### Times");
        text.line("| Stage (ms) | n | Min | p50 | p90 | p99 | Max | Mean | Std. dev. | RTF |");
        text.line("|------------|---|-----|-----|-----|-----|-----|------|-----------|-----|");
        double seconds = profile.workload().songSeconds();
        profile.stages().forEach((stage, figures) -> times(text, stage.title(), figures, seconds));
        times(text, "Total", profile.total(), seconds);
        text.heading("### Peak Memory");
        text.line("Sampled; native is resident memory (RSS) less the committed heap.");
        text.line("");
        text.line("| Stage (MiB) | Heap | Native | RSS | GPU | GPU utilization |");
        text.line("|-------------|------|--------|-----|-----|-----------------|");
        profile.stages().forEach((stage, figures) -> memory(text, stage.title(), figures));
        memory(text, "Total", profile.total());
        cold(text, profile.cold());
        environment(text, profile);
    }

    private static void times(MarkdownText text, String title, StageProfile figures, double songSeconds) {
        Summary times = figures.milliseconds();
        text.row(
                title,
                String.valueOf(times.n()),
                Rounded.text(times.min(), 2),
                Rounded.text(times.p50(), 2),
                orDash(times.p90(), 2),
                orDash(times.p99(), 2),
                Rounded.text(times.max(), 2),
                Rounded.text(times.mean(), 2),
                orDash(times.standardDeviation(), 2),
                Rounded.text(figures.realTimeFactor(songSeconds), 4));
    }

    private static void memory(MarkdownText text, String title, StageProfile figures) {
        MemoryPeaks memory = figures.memory();
        GpuShare gpu = figures.gpu();
        String busy = gpu.percent().isPresent()
                ? Rounded.text(gpu.percent().getAsDouble(), 1) + "% (" + gpu.samples() + " samples)"
                : gpu.reason().map(MarkdownText::escaped).orElse("-");
        text.row(
                title,
                mebibytes(memory.heapBytes()),
                mebibytes(memory.nativeBytes()),
                mebibytes(memory.residentBytes()),
                orDash(gpu.peakMemoryMebibytes(), 0),
                busy);
    }

    private static void cold(MarkdownText text, ColdStart cold) {
        text.heading("### Cold Start");
        text.item("Java", Rounded.text(cold.jvmMs(), 0) + " ms");
        text.item("Planning and wiring", Rounded.text(cold.loadMs(), 0) + " ms");
        text.item(
                "Engine build",
                cold.engineBuildMs().isPresent()
                        ? Rounded.text(cold.engineBuildMs().getAsDouble(), 0) + " ms"
                        : "none apart from the first run");
        text.item(
                "First run",
                Rounded.text(cold.firstTotalMs(), 0)
                        + (cold.firstInProcess() ? " ms" : " ms, in a process that had worked before"));
    }

    private static void environment(MarkdownText text, Profile profile) {
        Environment environment = profile.environment();
        text.heading("### Environment");
        text.item("Program", MarkdownText.escaped(environment.program()));
        text.item(
                "CPU",
                MarkdownText.escaped(environment.host().cpu()) + ", "
                        + environment.host().cores() + " cores, "
                        + MarkdownText.escaped(environment.host().memory()) + " MiB");
        text.item("System", MarkdownText.escaped(environment.host().system()));
        text.item("Java", MarkdownText.escaped(environment.host().java()));
        text.item(
                "GPU",
                environment
                        .gpu()
                        .map(gpu -> MarkdownText.escaped("%s, driver %s, CUDA %s, NVRTC %s, TensorRT %s"
                                .formatted(gpu.name(), gpu.driver(), gpu.cuda(), gpu.nvrtc(), gpu.tensorRt())))
                        .orElse("none"));
        text.item("Options", listed(profile.workload().options()));
        text.item("Libraries", listed(environment.libraries()));
        text.item("Models", listed(environment.models()));
        text.item("Fingerprint", profile.fingerprint());
    }

    private static String listed(Map<String, String> texts) {
        return texts.isEmpty()
                ? "none"
                : texts.entrySet().stream()
                        .map(entry -> MarkdownText.escaped(entry.getKey() + " " + entry.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? Rounded.text(bytes.getAsLong() / MEBIBYTE, 0) : "-";
    }

    private static String orDash(OptionalDouble value, int digits) {
        return value.isPresent() ? Rounded.text(value.getAsDouble(), digits) : "-";
    }
}
