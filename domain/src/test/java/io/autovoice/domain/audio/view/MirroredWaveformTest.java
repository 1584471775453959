package io.autovoice.domain.audio.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.audio.WaveformStorage;
import org.junit.jupiter.api.Test;

class MirroredWaveformTest {
    private static final Waveform FOUR = WaveformStorage.heap(SampleRate.CD, new float[] {1, 2, 3, 4});

    @Test
    void goes_on_by_its_mirror_image_on_both_sides() {
        assertThat(read(new MirroredWaveform(FOUR, -4, 13), 0, 13))
                .containsExactly(3, 4, 3, 2, 1, 2, 3, 4, 3, 2, 1, 2, 3);
    }

    @Test
    void reads_the_same_in_pieces() {
        Waveform mirrored = new MirroredWaveform(FOUR, -4, 13);

        assertThat(read(mirrored, 3, 4)).containsExactly(2, 1, 2, 3);
        assertThat(read(mirrored, 8, 3)).containsExactly(3, 2, 1);
    }

    @Test
    void is_silent_outside_of_its_own_length() {
        assertThat(read(new MirroredWaveform(FOUR, 2, 2), -1, 5)).containsExactly(0, 3, 4, 0, 0);
    }

    @Test
    void a_single_frame_is_its_own_image() {
        Waveform one = WaveformStorage.heap(SampleRate.CD, new float[] {7});

        assertThat(read(new MirroredWaveform(one, -2, 5), 0, 5)).containsExactly(7, 7, 7, 7, 7);
    }

    @Test
    void nothing_has_no_image() {
        Waveform empty = WaveformStorage.heap(SampleRate.CD, new float[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> new MirroredWaveform(empty, 0, 1));
    }

    private static float[] read(Waveform waveform, long from, int length) {
        float[] samples = new float[length];
        waveform.read(0, from, samples);
        return samples;
    }
}
