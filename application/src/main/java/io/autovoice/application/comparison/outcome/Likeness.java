package io.autovoice.application.comparison.outcome;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Whom a converted voice is like.
 *
 * @param toTarget similarity to the target voice's reference, -1..1; empty if it can't be told
 * @param toSource similarity to the singer of the song, likewise
 * @param missing a sentence: why one of them is not there
 */
public record Likeness(OptionalDouble toTarget, OptionalDouble toSource, Optional<String> missing) {

    /** Whether it is more like the target than like the singer; empty if that can't be told. */
    public Optional<Boolean> nearerToTarget() {
        return toTarget.isPresent() && toSource.isPresent()
                ? Optional.of(toTarget.getAsDouble() > toSource.getAsDouble())
                : Optional.empty();
    }
}
