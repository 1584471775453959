package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.autovoice.domain.audio.view.SilentWaveform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveformTest {
    private static final SampleRate RATE = new SampleRate(8000);
    private final Waveform counting = WaveformStorage.heap(RATE, new float[] {1, 2, 3, 4}, new float[] {5, 6, 7, 8});

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource({
        "0, 1 2 3",
        "1, 2 3 4",
        "2, 3 4 0",
        "-1, 0 1 2",
        "-3, 0 0 0",
        "-4, 0 0 0",
        "4, 0 0 0",
        "9000000000, 0 0 0",
        "-9000000000, 0 0 0"
    })
    void frames_outside_read_as_zero(long from, String expected) {
        float[] into = {9, 9, 9};

        counting.read(0, from, into);

        assertThat("%.0f %.0f %.0f".formatted(into[0], into[1], into[2])).isEqualTo(expected);
    }

    @Test
    void a_read_may_reach_over_both_ends() {
        float[] into = new float[8];

        counting.read(1, -2, into);

        assertThat(into).containsExactly(0, 0, 5, 6, 7, 8, 0, 0);
    }

    @Test
    void a_channel_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> counting.read(2, 0, new float[1])).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> counting.read(-1, 0, new float[1])).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void knows_its_length_in_seconds() {
        assertThat(counting.seconds()).isEqualTo(0.0005);
    }

    @Test
    void a_silent_waveform_has_the_shape_of_its_model() {
        Waveform silent = new SilentWaveform(counting);
        float[] into = {9, 9};

        silent.read(1, 3, into);

        assertThat(into).containsOnly(0f);
        assertThat(silent.frames()).isEqualTo(4);
        assertThat(silent.channels()).isEqualTo(2);
        assertThat(silent.rate()).isEqualTo(RATE);
    }
}
