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
 * trace.json: one complete event ("X") a stage, a span outside the stages, and one for the whole run; times in microseconds from the
 * run's start. See the Trace Event Format of the Chromium project.
 */
public final class TraceJson {
    public static final String FILE = "trace.json";
    private static final int PROCESS = 1;
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
        events.add(named("process_name", Row.RUN, "AutoVoice"));
        for (Row row : Row.values()) {
            events.add(named("thread_name", row, row.title));
            ObjectNode order = metadata("thread_sort_index", row);
            order.putObject("args").put("sort_index", row.thread());
            events.add(order);
        }
        events.add(complete(
                new Span(RunEvent.KEY, 0, report.run().elapsed().toNanos() / 1e6),
                Row.RUN,
                JsonText.object().put("song", report.title())));
        Spans.of(report).forEach(span -> events.add(event(span, report)));
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

    private static Optional<EngineUse> engine(Span span, RunReport report) {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> stage.key().equals(span.name()))
                .findFirst()
                .flatMap(stage ->
                        Optional.ofNullable(report.breakdown().plan().engines().get(stage)));
    }

    private static ObjectNode complete(Span span, Row row, ObjectNode arguments) {
        ObjectNode event = JsonText.object();
        event.put("name", span.name());
        event.put("cat", row.title);
        event.put("ph", "X");
        JsonText.put(event, "ts", Rounded.to(span.startMs() * MICROS_PER_MILLI, 3));
        JsonText.put(event, "dur", Rounded.to(span.durationMs() * MICROS_PER_MILLI, 3));
        event.put("pid", PROCESS);
        event.put("tid", row.thread());
        event.set("args", arguments);
        return event;
    }

    private static ObjectNode named(String kind, Row row, String name) {
        ObjectNode event = metadata(kind, row);
        event.putObject("args").put("name", name);
        return event;
    }

    private static ObjectNode metadata(String kind, Row row) {
        ObjectNode event = JsonText.object();
        event.put("name", kind);
        event.put("ph", "M");
        event.put("pid", PROCESS);
        event.put("tid", row.thread());
        return event;
    }
}
