package io.autovoice.domain.loudness;

import io.autovoice.domain.audio.SampleRate;

/**
 * The filter of ITU-R BS.1770-4: a shelf for the head, then a high-pass. The recommendation lists coefficients for 48 kHz; those of other
 * rates come from the same analogue filters by the bilinear transform. Keeps its state between calls: one object a channel.
 */
final class KWeighting {
    private static final double SHELF_HERTZ = 1681.974450955533;
    private static final double SHELF_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    private static final double SHELF_MIDDLE = 0.4996667741545416; // exponent of the gain at the shelf's middle
    private static final double HIGH_PASS_HERTZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;

    private final Biquad shelf;
    private final Biquad highPass;

    KWeighting(SampleRate rate) {
        this.shelf = shelf(rate);
        this.highPass = highPass(rate);
    }

    double next(double x) {
        return highPass.next(shelf.next(x));
    }

    static Biquad shelf(SampleRate rate) {
        double k = Math.tan(Math.PI * SHELF_HERTZ / rate.hertz());
        double high = Math.pow(10, SHELF_DB / 20);
        double middle = Math.pow(high, SHELF_MIDDLE);
        double a0 = 1 + k / SHELF_Q + k * k;
        return new Biquad(
                (high + middle * k / SHELF_Q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - middle * k / SHELF_Q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / SHELF_Q + k * k) / a0);
    }

    static Biquad highPass(SampleRate rate) {
        double k = Math.tan(Math.PI * HIGH_PASS_HERTZ / rate.hertz());
        double a0 = 1 + k / HIGH_PASS_Q + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / HIGH_PASS_Q + k * k) / a0);
    }

    /** A filter of second order in transposed direct form II. */
    static final class Biquad {
        final double b0;
        final double b1;
        final double b2;
        final double a1;
        final double a2;
        private double first;
        private double second;

        Biquad(double b0, double b1, double b2, double a1, double a2) {
            this.b0 = b0;
            this.b1 = b1;
            this.b2 = b2;
            this.a1 = a1;
            this.a2 = a2;
        }

        double next(double x) {
            double y = b0 * x + first;
            first = b1 * x - a1 * y + second;
            second = b2 * x - a2 * y;
            return y;
        }
    }
}
