package io.autovoice.domain.signal;

/** Window functions. */
public final class Windows {
    private Windows() {}

    /** A periodic Hann window as a new array: 0.5 - 0.5 cos(2 pi n / N); the form whose overlapped copies add up to a constant. */
    public static double[] hann(int length) {
        double[] window = new double[length];
        for (int n = 0; n < length; n++) {
            window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / length);
        }
        return window;
    }

    /** What brings frames back to their level that were windowed twice: the squares of a periodic Hann window, overlapped by more than two, add up to 3/8 of the overlap. */
    public static double hannOverlapGain(int length, int hop) {
        return 8.0 * hop / (3.0 * length);
    }

    /** A Hann window whose values add up to 1, symmetric about its middle, as a new array. */
    public static double[] hannOfUnitSum(int length) {
        double[] window = new double[length];
        for (int n = 0; n < length; n++) {
            window[n] = (1 - Math.cos(2 * Math.PI * (n + 0.5) / length)) / length;
        }
        return window;
    }

    /** The Hann window around 0 that ends at {@code +-reach}, at {@code x} within it; for filter design. */
    public static double hannAround(double x, double reach) {
        return 0.5 + 0.5 * Math.cos(Math.PI * x / reach);
    }
}
