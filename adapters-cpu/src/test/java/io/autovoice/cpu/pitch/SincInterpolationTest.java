package io.autovoice.cpu.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SincInterpolationTest {

    @ParameterizedTest(name = "at {0}")
    @ValueSource(doubles = {0.3, 1.5, 17.25, 40, 40.999})
    void finds_the_values_between_samples(double position) {
        double[] even = new double[100];
        for (int n = 0; n < even.length; n++) {
            even[n] = Math.cos(0.4 * n) + Math.cos(2.2 * n); // up to 0.7 of the Nyquist frequency
        }

        double value = new SincInterpolation(30).at(even, position);

        assertThat(value).isCloseTo(Math.cos(0.4 * position) + Math.cos(2.2 * position), offset(1e-3));
    }
}
