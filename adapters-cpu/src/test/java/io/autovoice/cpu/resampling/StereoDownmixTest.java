package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StereoDownmixTest {

    @ParameterizedTest(name = "{0} channels")
    @ValueSource(ints = {3, 4, 5, 6, 7, 8, 9, 12})
    void full_channels_never_exceed_full_scale(int channels) {
        float[][] full = new float[channels][1];
        for (float[] samples : full) {
            samples[0] = 1f;
        }

        Waveform stereo = StereoDownmix.of(WaveformStorage.heap(SampleRate.CD, full));

        assertThat(stereo.channels()).isEqualTo(2);
        assertThat(sample(stereo, 0)).isCloseTo(1f, within(1e-6f));
        assertThat(sample(stereo, 1)).isCloseTo(1f, within(1e-6f));
    }

    @Test
    void front_left_stays_left_and_low_frequency_effects_are_left_out() {
        Waveform surround = WaveformStorage.heap(
                SampleRate.CD,
                new float[] {0.5f},
                new float[1],
                new float[1],
                new float[] {1f},
                new float[1],
                new float[1]);

        Waveform stereo = StereoDownmix.of(surround);

        assertThat(sample(stereo, 0)).isCloseTo((float) (0.5 / (1 + 2 * Math.sqrt(0.5))), within(1e-6f));
        assertThat(sample(stereo, 1)).isZero();
    }

    @Test
    void one_or_two_channels_are_themselves() {
        Waveform stereo = WaveformStorage.heap(SampleRate.CD, new float[1], new float[1]);

        assertThat(StereoDownmix.of(stereo)).isSameAs(stereo);
    }

    private static float sample(Waveform waveform, int channel) {
        float[] samples = new float[1];
        waveform.read(channel, 0, samples);
        return samples[0];
    }
}
