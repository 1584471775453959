package io.autovoice.application.profiling;

import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.RunEvent;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.util.List;
import java.util.function.Consumer;

/** Passes events on to all listeners; what one throws is logged, and neither the others nor the song notice. */
public final class SafeStageListener implements StageListener {
    private static final System.Logger LOG = System.getLogger(SafeStageListener.class.getName());
    private final List<StageListener> listeners;

    public SafeStageListener(List<StageListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    @Override
    public void started(PipelineStage stage) {
        tell(listener -> listener.started(stage));
    }

    @Override
    public void finished(StageEvent event) {
        tell(listener -> listener.finished(event));
    }

    @Override
    public void finished(RunEvent run) {
        tell(listener -> listener.finished(run));
    }

    private void tell(Consumer<StageListener> event) {
        for (StageListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (RuntimeException failure) {
                LOG.log(System.Logger.Level.WARNING, "A profiling listener failed and is ignored", failure);
            }
        }
    }
}
