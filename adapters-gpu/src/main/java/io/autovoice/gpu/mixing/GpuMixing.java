package io.autovoice.gpu.mixing;

import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.BandShift;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.gpu.device.Device;

/** Mixers on a GPU. */
public final class GpuMixing {
    private GpuMixing() {}

    /**
     * A mixer under a true-peak limiter.
     *
     * @param bandShift moves the band where that is asked for
     * @param storage where the mix lies
     */
    public static Mixer limiting(Device device, BandShift bandShift, WaveformStorage storage) {
        return new GpuMixer(device, bandShift, storage);
    }
}
