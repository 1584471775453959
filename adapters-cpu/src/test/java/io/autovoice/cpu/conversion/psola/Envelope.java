package io.autovoice.cpu.conversion.psola;

import io.autovoice.domain.audio.SampleRate;

/** A spectral envelope by linear prediction, for finding formants: dB every 5 Hz up to 4 kHz. */
final class Envelope {
    private static final int STEP = 5; // Hz
    private static final int ORDER = 14; // at some 11 kHz

    private Envelope() {}

    /** By the autocorrelation of what is left of {@code x} at a quarter of its rate, Levinson's recursion. */
    static double[] of(float[] x, SampleRate rate) {
        double[] r = autocorrelation(x);
        double[] a = new double[ORDER + 1];
        a[0] = 1;
        double error = r[0];
        for (int m = 1; m <= ORDER; m++) {
            double sum = 0;
            for (int k = 0; k < m; k++) {
                sum += a[k] * r[m - k];
            }
            double reflection = -sum / error;
            double[] next = a.clone();
            for (int k = 1; k <= m; k++) {
                next[k] = a[k] + reflection * a[m - k];
            }
            a = next;
            error *= 1 - reflection * reflection;
        }
        double[] db = new double[4000 / STEP];
        for (int bin = 0; bin < db.length; bin++) {
            double w = 2 * Math.PI * bin * STEP / (rate.hertz() / 4.0);
            double re = 0;
            double im = 0;
            for (int k = 0; k <= ORDER; k++) {
                re += a[k] * Math.cos(w * k);
                im += a[k] * Math.sin(w * k);
            }
            db[bin] = -10 * Math.log10(re * re + im * im);
        }
        return db;
    }

    /** The hertz of the highest value within 20 % of {@code hertz}. */
    static double peakNear(double hertz, double[] db) {
        int best = (int) (0.8 * hertz / STEP);
        for (int bin = best; bin <= 1.2 * hertz / STEP; bin++) {
            best = db[bin] > db[best] ? bin : best;
        }
        return best * (double) STEP;
    }

    private static double[] autocorrelation(float[] x) {
        int length = x.length / 4;
        double[] r = new double[ORDER + 1];
        for (int lag = 0; lag <= ORDER; lag++) {
            for (int n = lag; n < length; n++) {
                r[lag] += (double) x[4 * n] * x[4 * (n - lag)];
            }
        }
        r[0] *= 1.0001;
        return r;
    }
}
