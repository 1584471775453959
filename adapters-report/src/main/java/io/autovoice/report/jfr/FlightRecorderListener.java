package io.autovoice.report.jfr;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells Java Flight Recorder of each stage (io.autovoice.Stage) and each run (io.autovoice.Run), in the category AutoVoice. For one conversion: its
 * events belong to the thread that converts.
 *
 * <p>Once loaded, and while nothing is recorded, an event is one small object a stage (some 150 ns a song), and nothing is read or written. A recording that
 * begins within a stage has that stage without its true length.
 */
public final class FlightRecorderListener implements StageListener {
    private final Map<PipelineStage, StageRecorded> running = new EnumMap<>(PipelineStage.class);
    private final RunRecorded run = new RunRecorded();

    /** The run begins now. */
    public FlightRecorderListener() {
        run.begin();
    }

    @Override
    public void started(PipelineStage stage) {
        StageRecorded event = new StageRecorded(stage.key());
        running.put(stage, event);
        event.begin();
    }

    @Override
    public void finished(StageEvent stage) {
        StageRecorded event = running.remove(stage.stage());
        if (event != null) {
            stage.device().ifPresent(time -> {
                event.copies = Math.round(time.copies() * 1e6);
                event.kernels = Math.round(time.kernels() * 1e6);
                event.engines = Math.round(time.engines() * 1e6);
            });
            event.commit(); // ends it, and does nothing while nobody records
        }
    }

    @Override
    public void finished(RunEvent finished) {
        run.elapsed = finished.elapsed().toNanos();
        run.reading = finished.reading().toNanos();
        run.loadingVoice = finished.loadingVoice().toNanos();
        run.commit();
    }
}
