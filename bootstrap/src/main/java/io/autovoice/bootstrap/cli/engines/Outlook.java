package io.autovoice.bootstrap.cli.engines;

import io.autovoice.application.lifecycle.ResourceScope;
import io.autovoice.application.model.InstalledModel;
import io.autovoice.bootstrap.cli.options.CommandContext;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.gpu.engines.cache.Surroundings;
import io.autovoice.gpu.engines.recipe.EngineTarget;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What cached engines are looked at from: this machine's GPU, if it works, and the installed networks. */
record Outlook(CommandContext context) {

    /** Without a GPU that works, a note says why. */
    Surroundings surroundings(int device) {
        Set<String> models = context.composition().library().models().installed().stream()
                .map(InstalledModel::sha256)
                .collect(Collectors.toSet());
        return new Surroundings(target(device), models);
    }

    private Optional<EngineTarget> target(int device) {
        try (ResourceScope scope = new ResourceScope()) {
            return Optional.of(context.composition()
                    .engines()
                    .starter()
                    .start(scope, device)
                    .target());
        } catch (EngineFailedException | OutOfDeviceMemoryException none) {
            context.terminal().note("No engine can run here. " + none.getMessage());
            return Optional.empty();
        }
    }
}
