package io.autovoice.gpu.engines.nativelayer;

import java.util.List;

/** An engine on the GPU. Shared by threads; each opens a session of its own. */
public interface LoadedEngine extends AutoCloseable {
    List<EngineTensor> tensors();

    /** Opens a session for the caller to close, before the engine; closing the engine closes those that are left. */
    ExecutionSession open();

    /** Idempotent. */
    @Override
    void close();
}
