package io.autovoice.report.picture;

/**
 * A perceptually uniform colour map: lightness rises in even steps in Oklab (B. Ottosson, "A perceptual color space for image
 * processing", 2020) while the hue turns from violet over red to yellow; chroma is as high as sRGB allows, up to a limit.
 */
final class ColourMap {
    static final int SIZE = 128;
    private static final double DARKEST = 0.10;
    private static final double LIGHTEST = 0.97;
    private static final double FIRST_HUE = 285; // degrees: violet
    private static final double LAST_HUE = 465; // 105, yellow, by way of 360, red
    private static final double MOST_CHROMA = 0.18;
    private static final double CHROMA_STEP = 0.002;

    private ColourMap() {}

    /** Red, green and blue of each colour, from dark to light. */
    static byte[] palette() {
        byte[] palette = new byte[3 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            double share = (double) i / (SIZE - 1);
            double lightness = DARKEST + share * (LIGHTEST - DARKEST);
            double hue = Math.toRadians(FIRST_HUE + share * (LAST_HUE - FIRST_HUE));
            double[] rgb = strongest(lightness, hue, MOST_CHROMA * Math.sin(Math.PI * (0.1 + 0.8 * share)));
            for (int c = 0; c < 3; c++) {
                palette[3 * i + c] = (byte) Math.round(255 * gamma(Math.max(0, Math.min(1, rgb[c]))));
            }
        }
        return palette;
    }

    /** The colour of that lightness and hue whose chroma is the highest that sRGB can show. */
    private static double[] strongest(double lightness, double hue, double chroma) {
        double[] rgb = linearRgb(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
        return chroma > 0 && !inGamut(rgb) ? strongest(lightness, hue, chroma - CHROMA_STEP) : rgb;
    }

    private static boolean inGamut(double[] rgb) {
        for (double value : rgb) {
            if (value < 0 || value > 1) {
                return false;
            }
        }
        return true;
    }

    /** Oklab to linear sRGB; the matrices are those of the paper. */
    private static double[] linearRgb(double lightness, double a, double b) {
        double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return new double[] {
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
        };
    }

    private static double cube(double x) {
        return x * x * x;
    }

    /** The transfer function of sRGB (IEC 61966-2-1). */
    private static double gamma(double linear) {
        return linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
    }
}
