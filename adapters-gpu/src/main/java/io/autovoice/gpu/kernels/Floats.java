package io.autovoice.gpu.kernels;

/** Tables that are worked out in double precision, as kernels take them. */
public final class Floats {
    private Floats() {}

    /** Each rounded once. */
    public static float[] of(double[] values) {
        float[] floats = new float[values.length];
        for (int n = 0; n < values.length; n++) {
            floats[n] = (float) values[n];
        }
        return floats;
    }
}
