package io.autovoice.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {4, 512, 1000})
    void hann_windows_at_half_overlap_add_up_to_one(int length) {
        double[] hann = Windows.hann(length);

        for (int n = 0; n < length / 2; n++) {
            assertThat(hann[n] + hann[n + length / 2]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void a_hann_window_begins_at_zero_and_peaks_in_the_middle() {
        double[] hann = Windows.hann(8);

        assertThat(hann[0]).isZero();
        assertThat(hann[4]).isEqualTo(1);
        assertThat(hann[1]).isCloseTo(hann[7], within(1e-12));
    }

    @Test
    void a_hann_window_around_zero_is_the_same_one_moved() {
        double[] hann = Windows.hann(8);

        for (int n = 0; n < hann.length; n++) {
            assertThat(Windows.hannAround(n - 4, 4)).isCloseTo(hann[n], within(1e-12));
        }
    }
}
