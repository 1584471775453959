package io.autovoice.domain.audio.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import org.junit.jupiter.api.Test;

class MonoWaveformTest {
    private final Waveform stereo = WaveformStorage.heap(SampleRate.CD, new float[] {1, 0.5f}, new float[] {0, -0.5f});

    @Test
    void is_the_mean_of_the_channels_and_zero_outside() {
        float[] mono = new float[4];

        MonoWaveform.of(stereo).read(0, -1, mono);

        assertThat(mono).containsExactly(0, 0.5f, 0, 0);
    }

    @Test
    void one_channel_is_left_as_it_is() {
        Waveform mono = WaveformStorage.heap(SampleRate.CD, new float[] {1});

        assertThat(MonoWaveform.of(mono)).isSameAs(mono);
    }

    @Test
    void there_is_one_channel_only() {
        assertThatThrownBy(() -> MonoWaveform.of(stereo).read(1, 0, new float[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
