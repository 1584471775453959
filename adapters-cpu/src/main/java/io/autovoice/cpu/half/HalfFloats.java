package io.autovoice.cpu.half;

import java.nio.ShortBuffer;

/** Numbers of 16 bits after IEEE 754 (binary16; the JDK has it from 20 on): 1 bit of sign, 5 of exponent, 10 of fraction. */
public final class HalfFloats {
    private static final int CODES = 1 << 16;
    private static final float[] VALUES = values();
    private static final int FRACTION_DROPPED = 13; // bits: 23 of a float, 10 of a half
    private static final float LARGEST = 65504;
    private static final float SMALLEST_NORMAL = 0x1p-14f;
    private static final float SUBNORMAL_STEP = 0x1p-24f;

    private HalfFloats() {}

    /** The nearest half; of two equally near ones the even one. What is too large becomes the largest, NaN stays NaN. */
    public static short of(float value) {
        int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
        float size = Math.abs(value);
        if (Float.isNaN(value)) {
            return (short) (sign | 0x7e00);
        }
        if (size < SMALLEST_NORMAL) {
            return (short) (sign | (int) Math.rint(size / SUBNORMAL_STEP));
        }
        int bits = Float.floatToRawIntBits(Math.min(size, LARGEST));
        int even = bits >>> FRACTION_DROPPED & 1;
        int rounded = bits + (1 << FRACTION_DROPPED - 1) - 1 + even;
        return (short)
                (sign | (rounded >>> FRACTION_DROPPED) - (112 << 10)); // 112: difference of the exponents' biases
    }

    public static float value(short half) {
        return VALUES[half & 0xffff];
    }

    public static void get(ShortBuffer halves, float[] into) {
        for (int n = 0; n < into.length; n++) {
            into[n] = value(halves.get(n));
        }
    }

    /** A copy in which every value is one that a half can hold. */
    public static float[][] rounded(float[][] rows) {
        float[][] rounded = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            rounded[row] = new float[rows[row].length];
            for (int n = 0; n < rounded[row].length; n++) {
                rounded[row][n] = value(of(rows[row][n]));
            }
        }
        return rounded;
    }

    private static float[] values() {
        float[] values = new float[CODES];
        for (int code = 0; code < CODES; code++) {
            int exponent = code >>> 10 & 0x1f;
            int fraction = code & 0x3ff;
            float size = exponent == 0x1f
                    ? (fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN)
                    : exponent == 0
                            ? fraction * SUBNORMAL_STEP
                            : Float.intBitsToFloat(exponent + 112 << 23 | fraction << FRACTION_DROPPED);
            values[code] = (code & 0x8000) == 0 ? size : -size;
        }
        return values;
    }
}
