package io.autovoice.domain.profiling;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long a device worked for each stage, gathered while the stage runs and taken when it has ended. Songs that are converted at the same time with the same
 * stages share it: then a stage's time may hold some of another song. Safe for use by many threads.
 */
public final class DeviceWork {
    private final Map<PipelineStage, DeviceTime> gathered = new EnumMap<>(PipelineStage.class);

    public synchronized void add(PipelineStage stage, DeviceTime time) {
        gathered.merge(stage, time, DeviceTime::plus);
    }

    /** What was gathered since it was last taken; empty if no device told of any. */
    public synchronized Optional<DeviceTime> take(PipelineStage stage) {
        return Optional.ofNullable(gathered.remove(stage));
    }
}
