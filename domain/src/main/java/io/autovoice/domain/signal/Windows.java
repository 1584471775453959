package io.autovoice.domain.signal;

/** Window functions, as new arrays of {@code length} values. */
public final class Windows {
    private Windows() {}

    /** Periodic Hann: 0.5 - 0.5 cos(2 pi n / N); the form whose overlapped copies add up to a constant. */
    public static double[] hann(int length) {
        double[] window = new double[length];
        for (int n = 0; n < length; n++) {
            window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / length);
        }
        return window;
    }
}
