package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameGridTest {
    private static final FrameGrid GRID = FrameGrid.TEN_MILLISECONDS;

    @ParameterizedTest(name = "{0} frames at {1} Hz: {2}")
    @CsvSource({"0, 44100, 1", "440, 44100, 1", "441, 44100, 2", "882, 44100, 3", "8000, 8000, 101", "1, 8000, 1"})
    void counts_the_points_that_cover_a_waveform(long frames, int hertz, int hops) {
        assertThat(GRID.hops(frames, new SampleRate(hertz))).isEqualTo(hops);
    }

    @ParameterizedTest(name = "hop {0}")
    @ValueSource(ints = {0, 1, 7, 100, 3000, 1_080_000})
    void hop_to_seconds_and_back_is_the_same_hop(int hop) {
        assertThat(GRID.hopAt(GRID.secondsAt(hop))).isEqualTo(hop);
    }

    @Test
    void takes_the_nearest_sample() {
        assertThat(GRID.frameAt(1, new SampleRate(22_050))).isEqualTo(221); // 220.5
        assertThat(GRID.frameAt(100, SampleRate.CD)).isEqualTo(44_100);
    }

    @ParameterizedTest(name = "{0} s")
    @ValueSource(doubles = {0, -0.01, 0.0009, 1.1, Double.NaN})
    void a_hop_without_sense_is_refused(double seconds) {
        assertThatThrownBy(() -> new FrameGrid(seconds)).isInstanceOf(IllegalArgumentException.class);
    }
}
