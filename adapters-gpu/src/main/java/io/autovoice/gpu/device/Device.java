package io.autovoice.gpu.device;

import io.autovoice.gpu.kernels.Kernel;

/** Runs kernels one after the other. Safe for use by many threads, each with memory of its own. */
public interface Device {
    /** Memory for one piece of work, which whoever asks for it closes. */
    DeviceMemory memory();

    /**
     * Runs a kernel after those launched before. It may return before the kernel has run; reading a buffer waits for it.
     *
     * @param gridX blocks along x
     * @param gridY blocks along y
     * @throws io.autovoice.domain.failure.EngineFailedException if the device refuses it, or one before it failed
     */
    void launch(Kernel kernel, int gridX, int gridY, Arguments arguments);
}
