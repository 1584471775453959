package io.autovoice.gpu.device;

/** A GPU. Safe for use by many threads, each with streams of its own. */
@FunctionalInterface
public interface Device {
    /**
     * Opens a queue for one piece of work, which whoever asks for it closes. What is queued on two streams may run at the same time.
     *
     * @throws io.autovoice.domain.failure.EngineFailedException if the device is lost
     */
    DeviceStream stream();
}
