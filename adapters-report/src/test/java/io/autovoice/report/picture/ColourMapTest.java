package io.autovoice.report.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColourMapTest {
    private static final double DARK = 8; // L*: below, CIE's scale is linear in light, and Oklab's is not

    @Test
    void lightness_rises_in_even_steps() {
        byte[] palette = ColourMap.palette();

        double first = lightness(palette, 0);
        double step = (lightness(palette, ColourMap.SIZE - 1) - first) / (ColourMap.SIZE - 1);
        for (int i = 1; i < ColourMap.SIZE; i++) {
            double rise = lightness(palette, i) - lightness(palette, i - 1);
            assertThat(rise).as("step %d", i).isBetween(lightness(palette, i) > DARK ? 0.5 * step : 0, 1.8 * step);
        }
    }

    /** CIE L* of a colour of sRGB: another scale than the one the map was made in. */
    private static double lightness(byte[] palette, int i) {
        double luminance = 0.2126 * linear(palette[3 * i])
                + 0.7152 * linear(palette[3 * i + 1])
                + 0.0722 * linear(palette[3 * i + 2]);
        return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
    }

    private static double linear(byte value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
