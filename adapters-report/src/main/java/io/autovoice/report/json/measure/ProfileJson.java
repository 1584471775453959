package io.autovoice.report.json.measure;

import io.autovoice.application.measure.memory.MemoryPeaks;
import io.autovoice.application.measure.profile.ColdStart;
import io.autovoice.application.measure.profile.GpuShare;
import io.autovoice.application.measure.profile.Profile;
import io.autovoice.application.measure.profile.StageProfile;
import io.autovoice.application.measure.statistics.Summary;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.ReportDocument;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.json.Fields;
import io.autovoice.report.json.JsonText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** profile.json. What is read and written again is the same text: all figures are made of rounded values. */
public final class ProfileJson {
    private static final int FORMAT = 1;
    private static final int TIME_DIGITS = 3; // microseconds
    private static final int SHARE_DIGITS = 6;
    private static final int MEMORY_DIGITS = 2;
    private static final double MEBIBYTE = 1 << 20;

    private ProfileJson() {}

    public static String of(Profile profile) {
        ObjectNode object = JsonText.object();
        object.put("format_version", FORMAT);
        object.put("made", profile.made().toString());
        object.put("fingerprint", profile.fingerprint());
        object.set("workload", ConditionsJson.of(profile.workload()));
        object.set("environment", ConditionsJson.of(profile.environment()));
        object.set("cold", of(profile.cold()));
        object.set("stability", StatisticsJson.of(profile.stability()));
        double seconds = Rounded.to(profile.workload().songSeconds(), 3); // as the file says
        ObjectNode stages = object.putObject("stages");
        profile.stages().forEach((stage, figures) -> stages.set(stage.key(), of(figures, seconds)));
        stages.set(RunEvent.KEY, of(profile.total(), seconds));
        object.set("coverage", StatisticsJson.of(profile.coverage(), SHARE_DIGITS));
        return JsonText.of(object);
    }

    /**
     * @throws io.autovoice.domain.failure.MissingResourceException if it isn't what it should be
     */
    public static Profile read(String text) {
        Fields fields = Fields.parse(ReportDocument.PROFILE_FILE, text);
        if (fields.count("format_version") != FORMAT) {
            throw fields.missing("format_version", FORMAT + ", the only format that this version knows,");
        }
        Fields stages = fields.object("stages");
        Map<PipelineStage, StageProfile> read = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            stages.optionalObject(stage.key()).ifPresent(each -> read.put(stage, stage(each)));
        }
        return new Profile(
                made(fields),
                ConditionsJson.workload(fields.object("workload")),
                ConditionsJson.environment(fields.object("environment")),
                cold(fields.object("cold")),
                StatisticsJson.stability(fields.object("stability")),
                read,
                stage(stages.object(RunEvent.KEY)),
                StatisticsJson.summary(fields.object("coverage")));
    }

    private static Instant made(Fields fields) {
        try {
            return Instant.parse(fields.text("made"));
        } catch (DateTimeParseException wrong) {
            throw fields.missing("made", "instant such as 2025-01-28T12:34:56Z");
        }
    }

    private static ObjectNode of(ColdStart cold) {
        ObjectNode object = JsonText.object();
        JsonText.put(object, "jvm_ms", Rounded.to(cold.jvmMs(), TIME_DIGITS));
        JsonText.put(object, "load_ms", Rounded.to(cold.loadMs(), TIME_DIGITS));
        put(object, "engine_build_ms", cold.engineBuildMs(), TIME_DIGITS);
        object.put("first_in_process", cold.firstInProcess());
        ObjectNode first = object.putObject("first_run_ms");
        cold.firstRunMs().forEach((stage, time) -> JsonText.put(first, stage.key(), Rounded.to(time, TIME_DIGITS)));
        JsonText.put(first, RunEvent.KEY, Rounded.to(cold.firstTotalMs(), TIME_DIGITS));
        return object;
    }

    private static ColdStart cold(Fields fields) {
        Fields first = fields.object("first_run_ms");
        Map<PipelineStage, Double> stages = new EnumMap<>(PipelineStage.class);
        for (PipelineStage stage : PipelineStage.values()) {
            first.optionalNumber(stage.key()).ifPresent(time -> stages.put(stage, time));
        }
        return new ColdStart(
                fields.number("jvm_ms"),
                fields.number("load_ms"),
                fields.flag("first_in_process"),
                fields.optionalNumber("engine_build_ms"),
                stages,
                first.number(RunEvent.KEY));
    }

    private static ObjectNode of(StageProfile stage, double songSeconds) {
        ObjectNode object = JsonText.object();
        Summary times = StatisticsJson.rounded(stage.milliseconds(), TIME_DIGITS);
        object.set("milliseconds", StatisticsJson.of(times, TIME_DIGITS));
        JsonText.put(object, "rtf", Rounded.to(times.p50() / 1000 / songSeconds, SHARE_DIGITS));
        ObjectNode memory = object.putObject("peak_memory");
        memory.put("readings", stage.memory().readings());
        put(memory, "heap_mib", mebibytes(stage.memory().heapBytes()), MEMORY_DIGITS);
        put(memory, "native_mib", mebibytes(stage.memory().nativeBytes()), MEMORY_DIGITS);
        put(memory, "rss_mib", mebibytes(stage.memory().residentBytes()), MEMORY_DIGITS);
        ObjectNode gpu = object.putObject("gpu");
        gpu.put("samples", stage.gpu().samples());
        put(gpu, "utilization_percent", stage.gpu().percent(), 1);
        put(gpu, "peak_memory_mib", stage.gpu().peakMemoryMebibytes(), MEMORY_DIGITS);
        JsonText.put(gpu, "reason", stage.gpu().reason());
        return object;
    }

    private static StageProfile stage(Fields fields) {
        Fields memory = fields.object("peak_memory");
        Fields gpu = fields.object("gpu");
        return new StageProfile(
                StatisticsJson.summary(fields.object("milliseconds")),
                new MemoryPeaks(
                        memory.count("readings"),
                        bytes(memory.optionalNumber("heap_mib")),
                        bytes(memory.optionalNumber("native_mib")),
                        bytes(memory.optionalNumber("rss_mib"))),
                new GpuShare(
                        gpu.count("samples"),
                        gpu.optionalNumber("utilization_percent"),
                        gpu.optionalNumber("peak_memory_mib"),
                        gpu.optionalText("reason")));
    }

    private static OptionalDouble mebibytes(OptionalLong bytes) {
        return bytes.isPresent() ? OptionalDouble.of(bytes.getAsLong() / MEBIBYTE) : OptionalDouble.empty();
    }

    private static OptionalLong bytes(OptionalDouble mebibytes) {
        return mebibytes.isPresent()
                ? OptionalLong.of(Math.round(mebibytes.getAsDouble() * MEBIBYTE))
                : OptionalLong.empty();
    }

    private static void put(ObjectNode object, String key, OptionalDouble value, int digits) {
        JsonText.put(object, key, Rounded.to(value.orElse(Double.NaN), digits));
    }
}
