package io.autovoice.cpu.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import org.junit.jupiter.api.Test;

class DownmixTest {
    private final Waveform stereo =
            WaveformStorage.heap(SampleRate.CD, new float[] {1f, 0f, 0.5f}, new float[] {0f, -1f, 0.5f});

    @Test
    void is_the_average_of_the_channels() {
        float[] mono = new float[5];

        Downmix.mono(stereo).read(0, -1, mono);

        assertThat(mono).containsExactly(0f, 0.5f, -0.5f, 0.5f, 0f);
    }

    @Test
    void one_channel_is_itself() {
        Waveform mono = WaveformStorage.heap(SampleRate.CD, new float[] {1f});

        assertThat(Downmix.mono(mono)).isSameAs(mono);
    }

    @Test
    void has_no_second_channel() {
        assertThatThrownBy(() -> Downmix.mono(stereo).read(1, 0, new float[1]))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
