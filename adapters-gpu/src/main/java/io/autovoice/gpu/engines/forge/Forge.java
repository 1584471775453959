package io.autovoice.gpu.engines.forge;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.nativelayer.NativeEngines;
import io.autovoice.gpu.engines.parity.HostTensor;
import io.autovoice.gpu.engines.parity.ParityReference;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes engines and judges them.
 *
 * @param reference asked before the first build: if it fails, no time is lost
 */
public record Forge(NativeEngines engines, ParityReference reference) {
    /**
     * Builds and judges until an engine is trusted, or none is found that could be.
     *
     * @param inputs what the engine is tried on
     * @param timings of earlier builds; empty for none
     * @param found gets the timings as they are after the builds, whatever became of the engine
     * @return trusted or not
     * @throws io.autovoice.domain.failure.EngineFailedException if there is no engine at all
     */
    public ForgedEngine forge(
            BuildRecipe recipe,
            Map<String, HostTensor> inputs,
            byte[] timings,
            Consumer<byte[]> found,
            StageProgress progress) {
        Map<String, HostTensor> expected = Trouble.translated(
                "computing the reference for " + recipe.name(), () -> reference.outputs(recipe, inputs));
        Attempts attempts = new Attempts(engines, inputs, expected, timings, progress);
        try {
            return new PrecisionSearch(attempts, recipe).find();
        } finally {
            found.accept(attempts.timings());
        }
    }
}
