package io.autovoice.domain.signal;

/**
 * Kaiser-windowed sinc, the impulse response of a low pass for a rate of 1: flat to {@code 0.5 - transition}, gone at 0.5. Kept as a fine
 * table that is interpolated linearly (J. O. Smith, Digital Audio Resampling, 2002); the error of that lies below -140 dB. Immutable.
 */
public final class SincKernel {
    private static final int POINTS = 4096; // of the table, for each sample at the rate of 1
    private static final SincKernel TRANSPARENT = new SincKernel(110, 0.05);
    private static final SincKernel BRIEF = new SincKernel(80, 0.1);

    private final double beta;
    private final int halfWidth;
    private final double[] table;

    /** @param transition from the last flat frequency to the first that is {@code stopBandDb} down, in shares of the rate */
    private SincKernel(double stopBandDb, double transition) {
        // Kaiser (1974), as in Oppenheim and Schafer, Discrete-Time Signal Processing, eq. 7.75 and 7.76
        this.beta = 0.1102 * (stopBandDb - 8.7);
        this.halfWidth = (int) Math.ceil((stopBandDb - 7.95) / (2.285 * 2 * Math.PI * transition) / 2);
        this.table = new double[halfWidth * POINTS + 2];
        double whole = besselI0(beta);
        for (int n = 0; n < halfWidth * POINTS; n++) {
            double t = (double) n / POINTS;
            table[n] = Sinc.at(2 * (0.5 - transition / 2) * t) * (kaiser(t / halfWidth) / whole);
        }
    }

    /** For sound that people hear: flat to 0.45, 110 dB down. */
    public static SincKernel transparent() {
        return TRANSPARENT;
    }

    /** For sound that is only measured: flat to 0.4, 80 dB down, a third as long. */
    public static SincKernel brief() {
        return BRIEF;
    }

    /** From the middle to where the response ends, in samples at the rate of 1. */
    public int halfWidth() {
        return halfWidth;
    }

    /** The response at {@code t} samples from its middle. */
    public double at(double t) {
        double position = Math.abs(t) * POINTS;
        if (position >= halfWidth * POINTS) {
            return 0;
        }
        int n = (int) position;
        return table[n] + (position - n) * (table[n + 1] - table[n]);
    }

    private double kaiser(double t) {
        return besselI0(beta * Math.sqrt(1 - t * t));
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
