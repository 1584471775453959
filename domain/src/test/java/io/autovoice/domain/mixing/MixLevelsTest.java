package io.autovoice.domain.mixing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixLevelsTest {
    @Test
    void silence_and_twice_as_loud_are_allowed() {
        MixLevels levels = MixLevels.of(0, 2);

        assertThat(levels.vocals().factor()).isZero();
        assertThat(levels.instrumental().factor()).isEqualTo(2);
    }

    @Test
    void louder_is_refused() {
        assertThatThrownBy(() -> MixLevels.of(2.001, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Vocal volume");
        assertThatThrownBy(() -> MixLevels.of(1, 2.001))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Instrumental volume");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_volume_is_refused_by_its_name(double factor) {
        assertThatThrownBy(() -> MixLevels.of(factor, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Vocal volume needs 0..2, got " + factor);
        assertThatThrownBy(() -> MixLevels.of(1, factor))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Instrumental volume needs 0..2, got " + factor);
    }
}
