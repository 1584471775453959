package io.autovoice.report.json.measure;

import io.autovoice.application.benchmark.BenchEntry;
import io.autovoice.application.benchmark.BenchReport;
import io.autovoice.application.benchmark.Finding;
import io.autovoice.application.benchmark.TimeComparison;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.json.JsonText;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** bench.json: combinations beside each other, and a comparison of two builds. */
public final class BenchJson {
    private static final int FORMAT = 1;
    private static final int TIME_DIGITS = 3; // microseconds
    private static final int SHARE_DIGITS = 6;

    private BenchJson() {}

    public static String of(BenchReport report) {
        ObjectNode object = JsonText.object();
        object.put("format_version", FORMAT);
        object.put("made", report.made().toString());
        object.put("song", report.song());
        JsonText.put(object, "song_seconds", Rounded.to(report.songSeconds(), TIME_DIGITS));
        object.put("voice", report.voice());
        ArrayNode entries = object.putArray("entries");
        report.entries().forEach(entry -> entries.add(of(entry)));
        report.comparison()
                .ifPresentOrElse(
                        comparison -> object.set("comparison", of(comparison)), () -> object.putNull("comparison"));
        return JsonText.of(object);
    }

    private static ObjectNode of(BenchEntry entry) {
        ObjectNode object = JsonText.object();
        object.put("device", entry.combination().device());
        object.put("tensorrt", entry.combination().tensorRt());
        object.put("preset", entry.combination().preset());
        object.put("status", entry.profile().isPresent() ? "measured" : "not_run");
        JsonText.put(object, "reason", entry.reason());
        entry.profile()
                .ifPresentOrElse(profile -> object.set("measured", of(profile)), () -> object.putNull("measured"));
        entry.likeness()
                .ifPresentOrElse(
                        likeness -> {
                            ObjectNode each = object.putObject("similarity");
                            JsonText.put(each, "to_target", Rounded.to(likeness.toTarget(), 3));
                            JsonText.put(each, "to_singer", Rounded.to(likeness.toSinger(), 3));
                        },
                        () -> object.putNull("similarity"));
        return object;
    }

    private static ObjectNode of(Profile profile) {
        double seconds = profile.workload().songSeconds();
        ObjectNode object = JsonText.object();
        object.put("fingerprint", profile.fingerprint());
        object.put("settled", profile.stability().settled());
        object.put("warm_ups", profile.stability().warmUps());
        object.put("runs", profile.stability().runs());
        JsonText.put(object, "rtf", Rounded.to(profile.total().realTimeFactor(seconds), SHARE_DIGITS));
        ObjectNode engines = object.putObject("engines");
        profile.workload().engines().forEach((stage, use) -> engines.put(stage.key(), use.used()));
        ObjectNode stages = object.putObject("stages");
        profile.stages().forEach((stage, figures) -> stages.set(stage.key(), of(figures, seconds)));
        stages.set(RunEvent.KEY, of(profile.total(), seconds));
        return object;
    }

    private static ObjectNode of(StageProfile figures, double seconds) {
        Summary times = figures.milliseconds();
        ObjectNode object = JsonText.object();
        JsonText.put(object, "min_ms", Rounded.to(times.min(), TIME_DIGITS));
        JsonText.put(object, "p50_ms", Rounded.to(times.p50(), TIME_DIGITS));
        JsonText.put(object, "max_ms", Rounded.to(times.max(), TIME_DIGITS));
        JsonText.put(object, "rtf", Rounded.to(figures.realTimeFactor(seconds), SHARE_DIGITS));
        return object;
    }

    private static ObjectNode of(TimeComparison comparison) {
        ObjectNode object = JsonText.object();
        object.put("method", comparison.method().name().toLowerCase(Locale.ROOT));
        object.put("regressed", comparison.regressed());
        JsonText.put(object, "threshold", comparison.rule().threshold());
        JsonText.put(object, "confidence", comparison.rule().confidence());
        JsonText.put(object, "confidence_of_each", Rounded.to(comparison.rule().confidenceOfEach(), SHARE_DIGITS));
        JsonText.put(object, "remarks", comparison.remarks());
        ObjectNode findings = object.putObject("stages");
        comparison.stages().forEach((stage, finding) -> {
            List<Double> before = comparison.before().stages().getOrDefault(stage, List.of());
            List<Double> after = comparison.after().stages().getOrDefault(stage, List.of());
            findings.set(stage.key(), of(finding, before, after));
        });
        findings.set(
                RunEvent.KEY,
                of(
                        comparison.total(),
                        comparison.before().total(),
                        comparison.after().total()));
        return object;
    }

    private static ObjectNode of(Finding finding, List<Double> before, List<Double> after) {
        ObjectNode object = JsonText.object();
        object.put("change", finding.change().key());
        JsonText.put(object, "ratio", Rounded.to(finding.ratio().ratio(), SHARE_DIGITS));
        JsonText.put(object, "low", Rounded.to(finding.ratio().low(), SHARE_DIGITS));
        JsonText.put(object, "high", Rounded.to(finding.ratio().high(), SHARE_DIGITS));
        JsonText.put(object, "before_p50_ms", Rounded.to(finding.beforeMs(), TIME_DIGITS));
        JsonText.put(object, "after_p50_ms", Rounded.to(finding.afterMs(), TIME_DIGITS));
        put(object, "before_ms", before);
        put(object, "after_ms", after);
        return object;
    }

    private static void put(ObjectNode object, String key, List<Double> times) {
        ArrayNode array = object.putArray(key);
        times.forEach(time -> array.add(Rounded.shortest(Rounded.to(time, TIME_DIGITS))));
    }
}
