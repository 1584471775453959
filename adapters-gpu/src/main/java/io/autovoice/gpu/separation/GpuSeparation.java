package io.autovoice.gpu.separation;

import io.autovoice.domain.loudness.LoudPassages;
import io.autovoice.domain.separation.SegmentVoices;
import io.autovoice.gpu.device.Device;
import io.autovoice.gpu.device.DeviceStream;
import io.autovoice.gpu.network.DeviceNetwork;
import io.autovoice.gpu.network.NetworkSession;

/** Separation on a GPU, piece by piece. */
public final class GpuSeparation {
    private GpuSeparation() {}

    /**
     * Spleeter: transforms, networks, shares and the spatial filter without leaving the device.
     *
     * @param network takes {@code mag}, float [1, 2, 512, 1024], and gives {@code vocals_gain} and {@code accomp_gain} of that shape
     */
    public static SegmentVoices.Opener spleeter(Device device, DeviceNetwork network) {
        return (song, progress, work) -> {
            double gain = LoudPassages.gain(song, progress);
            try (DeviceStream stream = device.stream();
                    NetworkSession session = network.open(stream, progress.part(0, 0))) {
                work.accept(new SpleeterOnGpu(stream, session, song.channels(), gain));
            }
        };
    }
}
