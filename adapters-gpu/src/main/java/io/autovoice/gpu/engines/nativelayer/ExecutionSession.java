package io.autovoice.gpu.engines.nativelayer;

import io.autovoice.gpu.engines.recipe.Shape;
import java.util.List;
import java.util.Map;

/** One thread's way into an engine. Not safe for use by many threads. */
public interface ExecutionSession extends AutoCloseable {
    /**
     * Sets the inputs' shapes and tells which the outputs will have.
     *
     * @param inputs all of them, by name, within the engine's profile
     * @return the outputs' shapes, by name
     * @throws io.autovoice.domain.failure.EngineFailedException if the engine was not built for them
     */
    Map<String, Shape> shapes(Map<String, Shape> inputs);

    /**
     * Queues a run; it has not ended when this returns.
     *
     * @param bindings where all inputs and outputs lie, of the shapes that {@code shapes} was last called with
     * @param stream address of the CUDA stream it is queued on
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't be queued
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU has no room for it
     */
    void run(List<TensorBinding> bindings, long stream);

    /** Idempotent. To be called after the stream has been waited for. */
    @Override
    void close();
}
