package io.autovoice.cpu.models.weights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfFloatTest {
    @Test
    void every_pattern_means_what_the_standard_says() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            assertThat(HalfFloat.widened((short) bits)).as("0x%04x", bits).isEqualTo(Float.valueOf((float)
                    meaning(bits)));
        }
    }

    /** IEEE 754-2019, 3.4. */
    private static double meaning(int bits) {
        double sign = bits >>> 15 == 0 ? 1 : -1;
        int exponent = bits >>> 10 & 31;
        int fraction = bits & 1023;
        if (exponent == 31) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        return exponent == 0
                ? sign * fraction * Math.pow(2, -24)
                : sign * (1024 + fraction) * Math.pow(2, exponent - 25);
    }
}
