package io.autovoice.gpu.network;

import io.autovoice.gpu.engines.parity.HostTensor;
import java.util.Map;

/** A network that runs on the host. Safe for use by many threads. */
@FunctionalInterface
public interface HostNetwork {
    /**
     * Runs it and waits for it.
     *
     * @param heartbeat called now and then while it runs; what it throws ends the run
     * @return its outputs, by name
     * @throws io.autovoice.domain.failure.EngineFailedException if it fails
     */
    Map<String, HostTensor> run(Map<String, HostTensor> inputs, Runnable heartbeat);
}
