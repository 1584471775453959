package io.autovoice.gpu.pitch;

import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.network.DeviceNetwork;

/** Pitch networks on a GPU. */
public final class GpuPitch {
    private GpuPitch() {}

    /**
     * FCPE for one voice: mel bands, network and decoding without leaving the device.
     *
     * @param network takes {@code mel}, float [1, frames, 128], and gives {@code salience}, float [1, frames, 360]
     */
    public static PitchNetwork fcpe(Device device, DeviceNetwork network) {
        return FcpeOnGpu.open(device, network);
    }
}
