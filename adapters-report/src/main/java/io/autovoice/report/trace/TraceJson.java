package io.autovoice.report.trace;

import io.autovoice.application.report.RunReport;
import io.autovoice.domain.profiling.EngineUse;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.report.document.Rounded;
import io.autovoice.report.document.Span;
import io.autovoice.report.document.Spans;
import io.autovoice.report.json.JsonText;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * trace.json: one complete event ("X") a stage, a span outside the stages, and one for the whole run; counters ("C") of memory and GPU; times in
 * microseconds from the run's start. See the Trace Event Format of the Chromium project.
 */
public final class TraceJson {
    public static final String FILE = "trace.json";
    private static final double MICROS_PER_MILLI = 1000;

    private TraceJson() {}

    /** The rows of the picture, from top to bottom. */
    private enum Row {
        RUN("run"),
        STAGES("stages"),
        OUTSIDE("outside stages");

        private final String title;

        Row(String title) {
            this.title = title;
        }

        int thread() {
            return ordinal() + 1;
        }
    }

    public static String of(RunReport report) {
        ObjectNode trace = JsonText.object();
        ArrayNode events = trace.putArray("traceEvents");
        addProcess(events, TraceProcess.HOST);
        if (!report.resources().gpu().samples().isEmpty()
                || report.events().stream().anyMatch(event -> event.device().isPresent())) {
            addProcess(events, TraceProcess.GPU);
            Arrays.stream(DeviceRow.values())
                    .forEach(row -> metadata(events, "thread_name", TraceProcess.GPU, row.thread())
                            .put("name", row.title()));
        }
        for (Row row : Row.values()) {
            metadata(events, "thread_name", TraceProcess.HOST, row.thread()).put("name", row.title);
            metadata(events, "thread_sort_index", TraceProcess.HOST, row.thread())
                    .put("sort_index", row.thread());
        }
        events.add(complete(
                new Span(RunEvent.KEY, 0, report.run().elapsed().toNanos() / 1e6),
                Row.RUN,
                JsonText.object().put("song", report.title())));
        Spans.of(report).forEach(span -> {
            events.add(event(span, report));
            addDevice(events, span);
        });
        CounterEvents.add(events, report);
        trace.put("displayTimeUnit", "ms");
        return JsonText.of(trace);
    }

    private static ObjectNode event(Span span, RunReport report) {
        ObjectNode arguments = JsonText.object();
        engine(span, report).ifPresent(use -> {
            arguments.put("engine", use.used());
            arguments.put("asked", use.asked());
            use.reason().ifPresent(reason -> arguments.put("reason", reason));
        });
        return complete(span, span.isStage() ? Row.STAGES : Row.OUTSIDE, arguments);
    }

    /** How long is known, and for which stage, but not when within it: each is drawn from the stage's start on. */
    private static void addDevice(ArrayNode events, Span span) {
        span.device().ifPresent(time -> {
            for (DeviceRow row : DeviceRow.values()) {
                if (row.of(time) > 0) {
                    events.add(complete(
                            new Span(span.name(), span.startMs(), row.of(time)),
                            TraceProcess.GPU,
                            row.title(),
                            row.thread(),
                            JsonText.object().put("note", "a sum, drawn from the start of its stage on")));
                }
            }
        });
    }

    private static Optional<EngineUse> engine(Span span, RunReport report) {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> stage.key().equals(span.name()))
                .findFirst()
                .flatMap(stage ->
                        Optional.ofNullable(report.breakdown().plan().engines().get(stage)));
    }

    private static ObjectNode complete(Span span, Row row, ObjectNode arguments) {
        return complete(span, TraceProcess.HOST, row.title, row.thread(), arguments);
    }

    private static ObjectNode complete(
            Span span, TraceProcess process, String category, int thread, ObjectNode arguments) {
        ObjectNode event = JsonText.object();
        event.put("name", span.name());
        event.put("cat", category);
        event.put("ph", "X");
        JsonText.put(event, "ts", Rounded.to(span.startMs() * MICROS_PER_MILLI, 3));
        JsonText.put(event, "dur", Rounded.to(span.durationMs() * MICROS_PER_MILLI, 3));
        event.put("pid", process.id());
        event.put("tid", thread);
        event.set("args", arguments);
        return event;
    }

    private static void addProcess(ArrayNode events, TraceProcess process) {
        metadata(events, "process_name", process, Row.RUN.thread()).put("name", process.title());
        metadata(events, "process_sort_index", process, Row.RUN.thread()).put("sort_index", process.id());
    }

    /** Adds such an event ("M") and gives its arguments, to be filled. */
    private static ObjectNode metadata(ArrayNode events, String kind, TraceProcess process, int thread) {
        ObjectNode event = events.addObject();
        event.put("name", kind);
        event.put("ph", "M");
        event.put("pid", process.id());
        event.put("tid", thread);
        return event.putObject("args");
    }
}
