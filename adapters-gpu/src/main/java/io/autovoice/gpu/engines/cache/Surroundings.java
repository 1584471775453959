package io.autovoice.gpu.engines.cache;

import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.util.Optional;
import java.util.Set;

/**
 * What engines are looked at from.
 *
 * @param target empty where no engine can run, or nobody asked
 * @param models SHA-256 of the networks that are installed
 */
public record Surroundings(Optional<EngineTarget> target, Set<String> models) {
    public Surroundings {
        models = Set.copyOf(models);
    }

    EngineState state(EngineHeader header) {
        if (!models.contains(header.key().modelSha256())) {
            return EngineState.OF_ANOTHER_MODEL;
        }
        if (target.filter(header.key()::fits).isEmpty()) {
            return EngineState.OF_ANOTHER_MACHINE;
        }
        return header.refusal().isPresent() ? EngineState.KEPT_OUT : EngineState.USABLE;
    }
}
