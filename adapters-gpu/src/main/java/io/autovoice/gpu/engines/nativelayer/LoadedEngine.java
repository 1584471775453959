package io.autovoice.gpu.engines.nativelayer;

import java.util.List;

/** An engine on the GPU. Shared by threads; each opens a session of its own. */
public interface LoadedEngine extends AutoCloseable {
    List<EngineTensor> tensors();

    /** Opens a session for the caller to close, before the engine. An engine with one that was left behind, on a GPU that never ends, is left behind too. */
    ExecutionSession open();

    /** Idempotent. */
    @Override
    void close();
}
