package io.autovoice.domain.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRateTest {
    @Test
    void turns_seconds_into_the_nearest_frame() {
        assertThat(SampleRate.CD.frames(0.5)).isEqualTo(22_050);
        assertThat(SampleRate.CD.frames(1e-5)).isZero();
        assertThat(SampleRate.CD.seconds(44_100)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} Hz")
    @ValueSource(ints = {0, -44_100, 768_001})
    void a_rate_without_sense_is_refused(int hertz) {
        assertThatThrownBy(() -> new SampleRate(hertz)).isInstanceOf(IllegalArgumentException.class);
    }
}
