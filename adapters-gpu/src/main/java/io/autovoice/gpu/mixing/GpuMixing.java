package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.OutOfDeviceMemoryException;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.gpu.device.Device;
import java.util.function.Consumer;

/** Mixers on a GPU. */
public final class GpuMixing {
    private GpuMixing() {}

    /**
     * A mixer under a true-peak limiter.
     *
     * @param bandShift moves the band where that is asked for
     * @param storage where the mix lies
     * @param smaller told before it is tried once more in smaller pieces; may throw
     */
    public static Mixer limiting(
            Device device, BandShift bandShift, WaveformStorage storage, Consumer<OutOfDeviceMemoryException> smaller) {
        return new GpuMixer(device, bandShift, storage, smaller);
    }
}
