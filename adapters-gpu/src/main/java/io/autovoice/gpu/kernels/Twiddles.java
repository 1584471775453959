package io.autovoice.gpu.kernels;

/** The table that kernels transform by: e^(-2 pi i k / n) for k from 0 on, real and imaginary parts in turn. */
public final class Twiddles {
    private Twiddles() {}

    /** All n of them, worked out in double precision and rounded once. */
    public static float[] of(int n) {
        float[] table = new float[2 * n];
        for (int k = 0; k < n; k++) {
            double angle = -2 * Math.PI * k / n;
            table[2 * k] = (float) Math.cos(angle);
            table[2 * k + 1] = (float) Math.sin(angle);
        }
        return table;
    }
}
