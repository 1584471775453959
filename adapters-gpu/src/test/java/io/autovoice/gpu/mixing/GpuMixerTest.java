package io.autovoice.gpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.failure.EngineFailedException;
import io.autovoice.domain.mixing.MixLevels;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.pitch.Semitones;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.gpu.testing.HostDevice;
import org.junit.jupiter.api.Test;

class GpuMixerTest {
    private final HostDevice device = new HostDevice();
    private final Mixer mixer = GpuMixing.limiting(device, WaveformStorage.HEAP);

    @Test
    void memory_is_given_back() {
        var noise = TestSignals.noise(new SampleRate(8000), 1, 0.1, 0.3, 1);

        mixer.mix(noise, noise, MixSettings.UNITY, StageProgress.NONE);

        assertThat(device.allocatedWords()).isPositive();
        assertThat(device.openMemories()).isZero();
    }

    @Test
    void another_key_is_refused_for_the_next_engine_to_take_over() {
        var noise = TestSignals.noise(new SampleRate(8000), 1, 0.1, 0.3, 1);
        MixSettings moved = new MixSettings(MixLevels.UNITY, new Semitones(2));

        assertThatThrownBy(() -> mixer.mix(noise, noise, moved, StageProgress.NONE))
                .isInstanceOf(EngineFailedException.class)
                .hasMessageContaining("another key");
    }
}
