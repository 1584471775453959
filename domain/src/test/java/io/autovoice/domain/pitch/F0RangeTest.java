package io.autovoice.domain.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F0RangeTest {
    @Test
    void both_ends_belong_to_it() {
        F0Range range = new F0Range(100, 200);

        assertThat(range.contains(100)).isTrue();
        assertThat(range.contains(200)).isTrue();
        assertThat(range.contains(99.99f)).isFalse();
        assertThat(range.contains(Float.NaN)).isFalse();
    }

    @ParameterizedTest(name = "{0}..{1} Hz")
    @CsvSource({"0, 100", "-1, 100", "200, 100", "100, 100", "NaN, 100", "100, NaN"})
    void limits_without_sense_are_refused(float floor, float ceiling) {
        assertThatThrownBy(() -> new F0Range(floor, ceiling)).isInstanceOf(IllegalArgumentException.class);
    }
}
