package io.autovoice.cpu.shifting;

import io.autovoice.domain.signal.Windows;

/**
 * The sinusoid that fits samples best, near a frequency that is expected.
 *
 * @param restDb energy of all else, against its own
 */
record Sinusoid(double hertz, double amplitude, double restDb) {
    private static final double WIDEST = 0.002; // share of the frequency to search on either side
    private static final int STEPS = 25;

    /** Golden section search for the frequency at which a fit by least squares leaves least. */
    static Sinusoid in(float[] samples, double expected, double rate) {
        double low = expected * (1 - WIDEST);
        double high = expected * (1 + WIDEST);
        double section = (Math.sqrt(5) - 1) / 2;
        double coarse = low;
        for (int n = 0; n <= 20; n++) { // the fit has many hills; start on the highest
            double at = low + (high - low) * n / 20;
            coarse = fit(samples, at, rate).amplitude > fit(samples, coarse, rate).amplitude ? at : coarse;
        }
        low = coarse - expected * WIDEST / 10;
        high = coarse + expected * WIDEST / 10;
        for (int n = 0; n < STEPS; n++) {
            double left = high - section * (high - low);
            double right = low + section * (high - low);
            if (fit(samples, left, rate).amplitude > fit(samples, right, rate).amplitude) {
                high = right;
            } else {
                low = left;
            }
        }
        return fit(samples, (low + high) / 2, rate);
    }

    /** Under a Hann window, so that neither the ends nor the mirror image at the negative frequency count. */
    private static Sinusoid fit(float[] samples, double hertz, double rate) {
        double[] window = Windows.hann(samples.length);
        double re = 0;
        double im = 0;
        double all = 0;
        for (int n = 0; n < samples.length; n++) {
            double angle = 2 * Math.PI * hertz * n / rate;
            re += window[n] * samples[n] * Math.cos(angle);
            im += window[n] * samples[n] * Math.sin(angle);
            all += window[n] * samples[n] * samples[n];
        }
        double amplitude = 4 * Math.hypot(re, im) / samples.length; // the window's mean is 1/2
        double own = amplitude * amplitude / 4 * samples.length;
        return new Sinusoid(hertz, amplitude, 10 * Math.log10(Math.max(1e-12, Math.abs(all - own) / own)));
    }
}
