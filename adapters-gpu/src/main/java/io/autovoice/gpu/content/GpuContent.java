package io.autovoice.gpu.content;

import io.autovoice.domain.audio.Resampler;
import io.autovoice.domain.content.ContentEncoder;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.network.DeviceNetwork;

/** Content encoders on a GPU. */
public final class GpuContent {
    private GpuContent() {}

    /**
     * Whisper's encoder, its mel bands made on the device.
     *
     * @param network takes {@code mel}, float [1, 80, frames], and gives {@code h2} and {@code h3}, float [1, frames / 2, width]
     * @param resampler to 16 kHz, on the host
     */
    public static ContentEncoder whisper(Device device, DeviceNetwork network, Resampler resampler) {
        return new WhisperOnGpu(device, network, resampler);
    }
}
