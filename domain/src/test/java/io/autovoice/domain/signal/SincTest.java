package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SincTest {
    @Test
    void is_one_at_zero_and_zero_at_the_other_whole_numbers() {
        assertThat(Sinc.at(0)).isEqualTo(1);
        for (int n = 1; n < 10; n++) {
            assertThat(Sinc.at(n)).isCloseTo(0, within(1e-15));
            assertThat(Sinc.at(-n)).isCloseTo(0, within(1e-15));
        }
    }

    @Test
    void falls_smoothly_from_its_middle() {
        assertThat(Sinc.at(1e-6)).isCloseTo(1, within(1e-11));
        assertThat(Sinc.at(0.5)).isCloseTo(2 / Math.PI, within(1e-15));
        assertThat(Sinc.at(-1.5)).isCloseTo(-2 / (3 * Math.PI), within(1e-15));
    }
}
