package io.autovoice.report.document;

import io.autovoice.application.report.RunReport;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import java.util.ArrayList;
import java.util.List;

/** Lays a run out in time. */
public final class Spans {
    private Spans() {}

    /**
     * The spans of a run in order. A run loads the voice and reads the song before its first stage, one after the other; only their
     * lengths are measured, so they are laid from the start of the run on.
     */
    public static List<Span> of(RunReport report) {
        List<Span> spans = new ArrayList<>();
        RunEvent run = report.run();
        double loading = run.loadingVoice().toNanos() / 1e6;
        double reading = run.reading().toNanos() / 1e6;
        addUnlessEmpty(spans, new Span("loading_voice", 0, loading));
        addUnlessEmpty(spans, new Span("reading", loading, reading));
        for (StageEvent event : report.events()) {
            double start = (event.startNanos() - run.startNanos()) / 1e6;
            spans.add(new Span(event.stage().key(), start, event.elapsed().toNanos() / 1e6, event.device()));
        }
        return spans;
    }

    private static void addUnlessEmpty(List<Span> spans, Span span) {
        if (span.durationMs() > 0) {
            spans.add(span);
        }
    }
}
