package io.autovoice.gpu.engines.nativelayer;

import io.autovoice.domain.progress.StageProgress;
import io.autovoice.gpu.engines.recipe.BuildRecipe;
import java.util.List;
import java.util.Optional;

/** Makes engines of ONNX files. Each method may be called by any thread, by one at a time. */
public interface EngineBuilder {
    /**
     * Builds; takes seconds to minutes.
     *
     * @param timings what an earlier build found out about this GPU, as {@link BuiltEngine} gave it; empty for none. What is of no use is
     *     ignored
     * @param progress told at the least when it begins and ends
     * @return empty if no engine came out and nothing said why
     * @throws io.autovoice.domain.failure.EngineFailedException with what the builder complained of
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU has too little memory for building
     */
    Optional<BuiltEngine> build(BuildRecipe recipe, byte[] timings, StageProgress progress);

    /**
     * The network's layers that compute with floats, in the order in which they run.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if the file can't be parsed
     */
    List<NetworkLayer> layers(BuildRecipe recipe);
}
