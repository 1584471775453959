package io.autovoice.report.document;

import io.autovoice.domain.profiling.DeviceTime;
import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;
import java.util.Optional;

/**
 * A piece of a run's time.
 *
 * @param name a stage's key, or what was done outside the stages, such as reading
 * @param startMs from the start of the run
 * @param device how long a GPU worked for it, in milliseconds; empty if none did
 */
public record Span(String name, double startMs, double durationMs, Optional<DeviceTime> device) {

    /** On the CPU alone. */
    public Span(String name, double startMs, double durationMs) {
        this(name, startMs, durationMs, Optional.empty());
    }

    public boolean isStage() {
        return Arrays.stream(PipelineStage.values())
                .anyMatch(stage -> stage.key().equals(name));
    }

    /** The name for people. */
    public String title() {
        return titleOf(name);
    }

    public static String titleOf(String name) {
        return Arrays.stream(PipelineStage.values())
                .filter(stage -> stage.key().equals(name))
                .map(PipelineStage::title)
                .findFirst()
                .orElseGet(() -> sentence(name));
    }

    private static String sentence(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
