package io.autovoice.cpu.models.weights;

import java.nio.ShortBuffer;

/** IEEE 754 binary16; the JDK has it from 20 on. */
public final class HalfFloat {
    private static final int FRACTION_BITS = 10;
    private static final float SMALLEST = 0x1p-24f;
    private static final int REBIAS = (127 - 15) << 23;
    private static final int WIDEST_EXPONENT = 0x1f;

    private HalfFloat() {}

    static float[] widened(ShortBuffer halves) {
        float[] floats = new float[halves.remaining()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = widened(halves.get(i));
        }
        return floats;
    }

    /** The same number; what isn't a number stays so. */
    public static float widened(short half) {
        int sign = (half & 0x8000) << 16;
        int exponent = half >>> FRACTION_BITS & WIDEST_EXPONENT;
        int fraction = half & 0x3ff;
        if (exponent == 0) { // subnormal
            return Float.intBitsToFloat(sign | Float.floatToIntBits(fraction * SMALLEST));
        }
        int rebias = exponent == WIDEST_EXPONENT ? 0xff << 23 : (exponent << 23) + REBIAS;
        return Float.intBitsToFloat(sign | rebias | fraction << (23 - FRACTION_BITS));
    }
}
