package io.autovoice.gpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.testing.HostDevice;
import org.junit.jupiter.api.Test;

class GpuMixerTest {
    private final HostDevice device = new HostDevice();
    private final Mixer mixer =
            GpuMixing.limiting(device, (band, by, progress) -> band, WaveformStorage.HEAP, tooLarge -> {});

    @Test
    void memory_is_given_back() {
        Waveform noise = TestSignals.noise(new SampleRate(8000), 0.1, 1, 0.3, 1);

        mixer.mix(noise, noise, MixSettings.UNITY, StageProgress.NONE);

        assertThat(device.allocatedWords()).isPositive();
        assertThat(device.openStreams()).isZero();
    }
}
