package io.autovoice.cpu.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import io.autovoice.domain.audio.view.SilentWaveform;
import io.autovoice.domain.mixing.MixSettings;
import io.autovoice.domain.mixing.Mixer;
import io.autovoice.domain.progress.StageProgress;
import io.autovoice.domain.testing.TestSignals;
import io.autovoice.domain.testing.contract.MixerContract;
import org.junit.jupiter.api.Test;

class LimitingMixerTest implements MixerContract {
    private static final double MINUS_ONE_DECIBEL = Math.pow(10, -1 / 20.0);

    @Override
    public Mixer mixer() {
        return new LimitingMixer(WaveformStorage.HEAP);
    }

    @Test
    void peaks_between_the_samples_count_too() {
        // A quarter of the sampling rate at 45 degrees: every sample is 0.707 of the peak.
        Waveform band = TestSignals.of(SampleRate.CD, 0.5, 1, n -> 1.2 * Math.sin(Math.PI / 2 * n + Math.PI / 4));

        Waveform mix = mixer().mix(new SilentWaveform(band), band, MixSettings.UNITY, StageProgress.NONE);

        float[] samples = TestSignals.samples(mix, 0);
        assertThat((double) samples[samples.length / 2]).isBetween(-0.64, 0.64);
        assertThat((double) TruePeak.of(new float[][] {samples})[samples.length / 2])
                .isLessThan(MINUS_ONE_DECIBEL + 0.005);
    }

    @Test
    void the_limiter_leaves_no_seam_between_chunks() {
        Waveform band = TestSignals.of(SampleRate.CD, 4, 1, n -> 1.5 * Math.sin(2 * Math.PI * 100 * n / 44_100.0));

        Waveform mix = mixer().mix(band, band, MixSettings.of(0, 1), StageProgress.NONE);

        float[] samples = TestSignals.samples(mix, 0);
        for (int n = 1000; n < samples.length - 1000; n++) {
            double expected = MINUS_ONE_DECIBEL * Math.sin(2 * Math.PI * 100 * n / 44_100.0);
            assertThat(samples[n]).isCloseTo((float) expected, offset(0.01f));
        }
    }
}
