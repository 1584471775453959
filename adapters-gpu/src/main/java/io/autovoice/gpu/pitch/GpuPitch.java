package io.autovoice.gpu.pitch;

import io.autovoice.domain.pitch.network.PitchNetwork;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.network.DeviceNetwork;
import io.autovoice.gpu.network.NetworkSession;

/** Pitch networks on a GPU. */
public final class GpuPitch {
    private GpuPitch() {}

    /**
     * FCPE: mel bands, network and decoding without leaving the device.
     *
     * @param network takes {@code mel}, float [1, frames, 128], and gives {@code salience}, float [1, frames, 360]
     */
    public static PitchNetwork.Opener fcpe(Device device, DeviceNetwork network) {
        return (progress, work) -> {
            try (DeviceStream stream = device.stream();
                    NetworkSession session = network.open(stream, progress.part(0, 0))) {
                work.accept(new FcpeOnGpu(stream, session));
            }
        };
    }
}
