package io.autovoice.cpu.shifting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.autovoice.domain.audio.SampleRate;
import io.autovoice.domain.audio.Waveform;
import io.autovoice.domain.testing.TestSignals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeMapTest {
    private static final Waveform MUSIC = TestSignals.silence(SampleRate.CD, 2, 1);
    private static final long[] ONSETS = {0, 9_000, 15_000, 16_000, 40_000, 88_000};

    @ParameterizedTest(name = "stretched {0} times")
    @ValueSource(doubles = {0.71, 0.94, 1.06, 1.41})
    void attacks_lie_where_they_belong_and_time_never_runs_back(double ratio) {
        TimeMap map = TimeMap.around(ONSETS, MUSIC, ratio);

        for (long onset : ONSETS) {
            long there = Math.round(onset * ratio);
            assertThat((double) map.sourceOf(there)).isCloseTo(onset, within(map.isNearOnset(there) ? 0.0 : 2050.0));
        }
        for (long frame = -5000; frame < MUSIC.frames() * ratio + 5000; frame++) {
            assertThat(map.sourceOf(frame + 1)).isGreaterThanOrEqualTo(map.sourceOf(frame));
        }
    }

    @Test
    void around_an_attack_time_runs_as_in_the_music() {
        TimeMap map = TimeMap.around(new long[] {40_000}, MUSIC, 1.25);

        for (long offset = -2000; offset < 2000; offset += 100) {
            assertThat(map.sourceOf(50_000 + offset)).isEqualTo(40_000 + offset);
            assertThat(map.isNearOnset(50_000 + offset)).isTrue();
        }
        assertThat(map.isNearOnset(45_000)).isFalse();
    }

    @Test
    void without_attacks_time_is_even() {
        TimeMap map = TimeMap.around(new long[0], MUSIC, 1.25);

        assertThat(map.sourceOf(0)).isZero();
        assertThat(map.sourceOf(1250)).isEqualTo(1000);
        assertThat(map.sourceOf(-1250)).isEqualTo(-1000);
        assertThat(map.sourceOf(125_000)).isEqualTo(100_000);
    }
}
