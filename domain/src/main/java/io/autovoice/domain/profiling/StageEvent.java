package io.autovoice.domain.profiling;

import java.time.Duration;
import java.util.Optional;

/**
 * One stage has run, well or not.
 *
 * @param startNanos {@link System#nanoTime()} when it began
 * @param endNanos {@link System#nanoTime()} when it ended, not before the beginning
 * @param device how long a GPU worked for it, as it measured that itself; empty if none did
 */
public record StageEvent(PipelineStage stage, long startNanos, long endNanos, Optional<DeviceTime> device) {
    /** On the CPU alone. */
    public StageEvent(PipelineStage stage, long startNanos, long endNanos) {
        this(stage, startNanos, endNanos, Optional.empty());
    }

    public StageEvent {
        if (endNanos < startNanos) {
            throw new IllegalArgumentException(
                    "%s ends %d ns before it begins".formatted(stage.key(), startNanos - endNanos));
        }
    }

    public Duration elapsed() {
        return Duration.ofNanos(endNanos - startNanos);
    }
}
