package io.autovoice.cpu.resampling;

import io.autovoice.domain.signal.Sinc;

/**
 * Kaiser-windowed sinc, the impulse response of a low pass for a rate of 1: flat to 0.45, gone at 0.5. Kept as a fine table that is
 * interpolated linearly (J. O. Smith, Digital Audio Resampling, 2002); the error of that lies below -140 dB.
 */
final class SincKernel {
    private static final double STOP_BAND_DB = 110;
    private static final double CUTOFF = 0.475; // of the rate, the middle of the transition
    private static final double TRANSITION = 0.05; // of the rate

    // Kaiser (1974), as in Oppenheim and Schafer, Discrete-Time Signal Processing, eq. 7.75 and 7.76
    private static final double BETA = 0.1102 * (STOP_BAND_DB - 8.7);
    private static final int HALF_WIDTH =
            (int) Math.ceil((STOP_BAND_DB - 7.95) / (2.285 * 2 * Math.PI * TRANSITION) / 2);

    private static final int POINTS = 4096; // of the table, for each sample at the rate of 1

    private final double[] table = new double[HALF_WIDTH * POINTS + 2];

    SincKernel() {
        for (int n = 0; n < HALF_WIDTH * POINTS; n++) {
            double t = (double) n / POINTS;
            table[n] = Sinc.at(2 * CUTOFF * t) * kaiser(t / HALF_WIDTH);
        }
    }

    /** From the middle to where the response ends, in samples at the rate of 1. */
    static int halfWidth() {
        return HALF_WIDTH;
    }

    double at(double t) {
        double position = Math.abs(t) * POINTS;
        if (position >= HALF_WIDTH * POINTS) {
            return 0;
        }
        int n = (int) position;
        return table[n] + (position - n) * (table[n + 1] - table[n]);
    }

    private static double kaiser(double t) {
        return besselI0(BETA * Math.sqrt(1 - t * t)) / besselI0(BETA);
    }

    /** Modified Bessel function of the first kind and order 0, by its power series. */
    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= (x / (2 * k)) * (x / (2 * k));
            sum += term;
        }
        return sum;
    }
}
