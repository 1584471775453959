package io.autovoice.application.profiling;

import io.autovoice.domain.profiling.DeviceWork;
import io.autovoice.domain.profiling.PipelineStage;
import io.autovoice.domain.profiling.StageEvent;
import io.autovoice.domain.profiling.StageListener;
import java.util.function.Supplier;

/** Runs one stage and tells the listener when it began and ended, also when it fails. */
record StageTimer(PipelineStage stage, StageListener listener, DeviceWork device) {

    <T> T time(Supplier<T> work) {
        listener.started(stage);
        device.take(stage); // of whoever ran it before without being listened to
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            listener.finished(new StageEvent(stage, start, System.nanoTime(), device.take(stage)));
        }
    }
}
