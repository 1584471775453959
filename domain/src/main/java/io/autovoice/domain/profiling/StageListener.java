package io.autovoice.domain.profiling;

/** Hears of every stage and of the run. Called on the converting thread; what it throws is logged and ignored. */
public interface StageListener {

    default void started(PipelineStage stage) {}

    default void finished(StageEvent event) {}

    default void finished(RunEvent run) {}

    /** Adapts the plain callback {@code (stage_name, elapsed_ms)}: one call a stage and one for {@code total}. */
    static StageListener of(StageCallback callback) {
        return new StageListener() {
            @Override
            public void finished(StageEvent event) {
                callback.elapsed(event.stage().key(), event.elapsed().toNanos() / 1e6);
            }

            @Override
            public void finished(RunEvent run) {
                callback.elapsed(RunEvent.KEY, run.elapsed().toNanos() / 1e6);
            }
        };
    }
}
