package io.autovoice.report.document;

import io.autovoice.domain.profiling.PipelineStage;
import java.util.Arrays;

/**
 * A piece of a run's time.
 *
 * @param name a stage's key, or what was done outside the stages, such as reading
 * @param startMs from the start of the run
 */
public record Span(String name, double startMs, double durationMs) {

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
