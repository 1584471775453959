package io.autovoice.cpu.mixing;

import io.autovoice.cpu.shifting.Shifting;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.gpu.mixing.GpuMixing;
import io.autovoice.gpu.testing.HostDevice;

/** The GPU's mixer, its kernels running on the host. */
class GpuMixerParityTest implements GpuMixerContract {
    @Override
    public Mixer mixer() {
        return GpuMixing.limiting(
                new HostDevice(), Shifting.into(WaveformStorage.HEAP), WaveformStorage.HEAP, tooLarge -> {});
    }
}
