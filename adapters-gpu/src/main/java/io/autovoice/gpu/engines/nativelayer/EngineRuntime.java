package io.autovoice.gpu.engines.nativelayer;

/** Loads engines. Safe for use by many threads. */
public interface EngineRuntime {
    /**
     * Loads an engine.
     *
     * @param engine as a build of the same runtime on the same kind of GPU gave it
     * @return for the caller to close, after its sessions
     * @throws io.autovoice.domain.failure.EngineFailedException if it can't be loaded
     * @throws io.autovoice.domain.failure.OutOfDeviceMemoryException if the GPU has no room for it
     */
    LoadedEngine load(byte[] engine);
}
