package io.autovoice.cpu.half;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatsTest {

    @Test
    void every_half_comes_back() {
        for (int code = 0; code < 1 << 16; code++) {
            float value = HalfFloats.value((short) code);
            if (Float.isFinite(value)) {
                assertThat(HalfFloats.of(value)).as("code %x", code).isEqualTo((short) code);
            }
        }
    }

    @Test
    void the_nearest_half_is_taken() {
        Random random = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            float value = (float) (0.01 + random.nextGaussian() * Math.exp(16 * random.nextDouble() - 9));
            short half = HalfFloats.of(value);
            float error = Math.abs(HalfFloats.value(half) - value);

            assertThat(error).isLessThanOrEqualTo(Math.abs(HalfFloats.value((short) (half + 1)) - value));
            assertThat(error).isLessThanOrEqualTo(Math.abs(HalfFloats.value((short) (half - 1)) - value));
        }
    }

    /** From numpy.float16. */
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 8000",
        "1, 3c00",
        "0.1, 2e66",
        "-440.3, dee1",
        "1.00048828125, 3c00",
        "1.00146484375, 3c02",
        "65504, 7bff",
        "1e9, 7bff",
        "5.9604645e-8, 1",
        "2e-8, 0",
        "6.1e-5, 3ff",
        "NaN, 7e00"
    })
    void known_values(float value, String code) {
        assertThat(HalfFloats.of(value) & 0xffff).isEqualTo(Integer.parseInt(code, 16));
    }

    @Test
    void every_pattern_means_what_the_standard_says() {
        for (int bits = 0; bits < 1 << 16; bits++) {
            assertThat(HalfFloats.value((short) bits)).as("0x%04x", bits).isEqualTo(Float.valueOf((float)
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
