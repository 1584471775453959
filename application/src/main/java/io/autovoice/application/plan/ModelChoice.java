package io.autovoice.application.plan;

import io.autovoice.domain.profiling.PipelineStage;
import java.util.Optional;

/**
 * Which networks the caller names.
 *
 * @param separator an installed model, or {@code java} for signal processing; empty leaves it to the planner
 * @param pitch the same for F0
 */
public record ModelChoice(Optional<String> separator, Optional<String> pitch) {
    /** The planner chooses. */
    public static final ModelChoice AUTO = new ModelChoice(Optional.empty(), Optional.empty());

    /** No network at all. */
    public static final ModelChoice NONE =
            new ModelChoice(Optional.of(PlannedEngine.JAVA.name()), Optional.of(PlannedEngine.JAVA.name()));

    Optional<String> of(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> separator;
            case F0_EXTRACTION -> pitch;
            case CONVERSION, MIXING -> Optional.empty();
        };
    }
}
