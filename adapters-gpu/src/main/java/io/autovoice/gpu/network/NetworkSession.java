package io.autovoice.gpu.network;

import java.util.Map;

/** A network while it works on one stream. For one thread. */
public interface NetworkSession extends AutoCloseable {
    /**
     * Queues a run.
     *
     * @param inputs all of them, by name
     * @param heartbeat called now and then while the caller waits; what it throws ends the run
     * @return all outputs, by name; good until the next run
     * @throws io.autovoice.domain.failure.EngineFailedException if it fails, or takes no such inputs
     */
    Map<String, DeviceTensor> run(Map<String, DeviceTensor> inputs, Runnable heartbeat);

    /** Whether it does nothing but queue, once it has run with the same shapes before. */
    boolean repeatable();

    /** Idempotent. To be called before the stream is closed. */
    @Override
    void close();
}
