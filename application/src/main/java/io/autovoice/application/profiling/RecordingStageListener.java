package io.autovoice.application.profiling;

import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import io.autovoice.domain.profiling.StageTimings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the events of one run. */
public final class RecordingStageListener implements StageListener {
    private final List<StageEvent> events = new ArrayList<>();
    private Optional<RunEvent> run = Optional.empty();

    @Override
    public synchronized void finished(StageEvent event) {
        events.add(event);
    }

    @Override
    public synchronized void finished(RunEvent finished) {
        run = Optional.of(finished);
    }

    public synchronized List<StageEvent> events() {
        return List.copyOf(events);
    }

    /**
     * @throws IllegalStateException before the run has ended
     */
    public synchronized RunEvent run() {
        return run.orElseThrow(() -> new IllegalStateException("The run has not ended yet"));
    }

    public synchronized StageTimings timings() {
        return StageTimings.of(events, run());
    }
}
