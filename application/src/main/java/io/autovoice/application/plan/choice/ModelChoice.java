package io.autovoice.application.plan.choice;

import io.autovoice.domain.profiling.PipelineStage;
import java.util.Optional;

/**
 * Which networks the caller names.
 *
 * @param separator an installed model, or {@code java} for signal processing; empty leaves it to the planner
 * @param pitch the same for F0
 * @param content the same for what hears the words in a conversion
 */
public record ModelChoice(Optional<String> separator, Optional<String> pitch, Optional<String> content) {
    private static final Optional<String> JAVA = Optional.of(PlannedEngine.JAVA.name());

    /** The planner chooses. */
    public static final ModelChoice AUTO = new ModelChoice(Optional.empty(), Optional.empty(), Optional.empty());

    /** No network at all. */
    public static final ModelChoice NONE = new ModelChoice(JAVA, JAVA, JAVA);

    public Optional<String> of(PipelineStage stage) {
        return switch (stage) {
            case SEPARATION -> separator;
            case F0_EXTRACTION -> pitch;
            case CONVERSION -> content;
            case MIXING -> Optional.empty();
        };
    }
}
