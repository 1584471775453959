package io.autovoice.cpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.MixerContract;
import io.autovoice.gpu.testing.Parity;
import org.junit.jupiter.api.Test;

/** A mixer on a GPU keeps the contract and says what Java's says. */
interface GpuMixerContract extends MixerContract {
    @Test
    default void a_loud_mix_is_that_of_the_CPU() {
        Waveform voice = TestSignals.harmonicTone(SampleRate.CD, 0.5, 220);
        Waveform band = TestSignals.noise(SampleRate.CD, 0.5, 2, 0.9, 4);
        MixSettings loud = MixSettings.of(2, 1.5);

        Waveform found = mixer().mix(voice, band, loud, StageProgress.NONE);
        Waveform expected = Mixing.limiting(WaveformStorage.HEAP).mix(voice, band, loud, StageProgress.NONE);

        Parity parity = Parity.of("loud mix", TestSignals.samples(expected, 1), TestSignals.samples(found, 1));
        assertThat(parity.largest()).isLessThan(1e-6); // -120 dBFS
    }
}
