package io.autovoice.domain.profiling;

import java.time.Duration;

/**
 * One stage has run, well or not.
 *
 * @param startNanos {@link System#nanoTime()} when it began
 * @param endNanos {@link System#nanoTime()} when it ended, not before the beginning
 */
public record StageEvent(PipelineStage stage, long startNanos, long endNanos) {
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
