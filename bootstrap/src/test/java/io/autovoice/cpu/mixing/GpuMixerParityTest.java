package io.autovoice.cpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.cpu.shifting.Shifting;
import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.MixerContract;
import io.autovoice.gpu.mixing.GpuMixing;
import io.autovoice.gpu.testing.HostDevice;
import io.autovoice.gpu.testing.Parity;
import org.junit.jupiter.api.Test;

/** The GPU's mixer, its kernels running on the host, keeps the contract and says what Java's says. */
class GpuMixerParityTest implements MixerContract {
    @Override
    public Mixer mixer() {
        return GpuMixing.limiting(
                new HostDevice(),
                (band, by, progress) -> Shifting.by(by, band, WaveformStorage.HEAP, progress),
                WaveformStorage.HEAP);
    }

    @Test
    void a_loud_mix_is_that_of_the_CPU() {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 0.5, 220);
        Waveform band = TestSignals.noise(SampleRate.CD, 0.5, 2, 0.9, 4);
        MixSettings loud = MixSettings.of(2, 1.5);

        Waveform found = mixer().mix(voice, band, loud, StageProgress.NONE);
        Waveform expected = Mixing.limiting(WaveformStorage.HEAP).mix(voice, band, loud, StageProgress.NONE);

        Parity parity = Parity.of("loud mix", TestSignals.samples(expected, 1), TestSignals.samples(found, 1));
        assertThat(parity.largest()).isLessThan(1e-6); // -120 dBFS
    }
}
