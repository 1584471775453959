package io.autovoice.cpu.conversion.psola.marks;

/**
 * A Butterworth filter of second order by the bilinear transform, H(s) = 1 / (s^2 + sqrt(2) s + 1) or s^2 over the same.
 *
 * @param b0 feed-forward, as {@code b1} and {@code b2}
 * @param a1 feedback, as {@code a2}; a0 is 1
 */
record Butterworth(double b0, double b1, double b2, double a1, double a2) {

    static Butterworth lowPass(double hertz, double rate) {
        double k = Math.tan(Math.PI * hertz / rate);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        return feedback(k, norm, k * k * norm, 2 * k * k * norm);
    }

    static Butterworth highPass(double hertz, double rate) {
        double k = Math.tan(Math.PI * hertz / rate);
        double norm = 1 / (1 + Math.sqrt(2) * k + k * k);
        return feedback(k, norm, norm, -2 * norm);
    }

    private static Butterworth feedback(double k, double norm, double outer, double inner) {
        return new Butterworth(outer, inner, outer, 2 * (k * k - 1) * norm, (1 - Math.sqrt(2) * k + k * k) * norm);
    }

    /** Forwards, then backwards, in place: no phase, the attenuation twice. */
    void applyBothWays(double[] x) {
        apply(x, 0, 1);
        apply(x, x.length - 1, -1);
    }

    private void apply(double[] x, int first, int step) {
        double z1 = 0;
        double z2 = 0;
        int n = first;
        for (int count = 0; count < x.length; count++) {
            double in = x[n];
            double out = b0 * in + z1;
            z1 = b1 * in - a1 * out + z2;
            z2 = b2 * in - a2 * out;
            x[n] = out;
            n += step;
        }
    }
}
