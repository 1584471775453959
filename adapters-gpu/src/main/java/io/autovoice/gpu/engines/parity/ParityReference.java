package io.autovoice.gpu.engines.parity;

import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.Map;

/** Computes in FP32 what an engine should: another runtime on the CPU, as a rule. */
@FunctionalInterface
public interface ParityReference {
    /**
     * Runs the network in FP32.
     *
     * @param recipe names the network
     * @param inputs by name
     * @return all of the network's FP32 outputs, by name
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't
     */
    Map<String, HostTensor> outputs(BuildRecipe recipe, Map<String, HostTensor> inputs);
}
