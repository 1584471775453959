package io.autovoice.cpu.separation.segments;

import java.util.Arrays;

/**
 * Overlapping pieces as one sound: each fades in and out linearly over its whole length, and the sum is divided by the sum of the
 * weights. Levels are faded, not powers, since all pieces hold the same voice.
 */
final class FadingSum {
    private final double[][] sum;
    private final double[] weight;
    private final float[][] taken;

    FadingSum(int channels, int length) {
        this.sum = new double[channels][length];
        this.weight = new double[length];
        this.taken = new float[channels][length];
    }

    /** Adds a piece at the start of what isn't taken yet: its samples from {@code offset} on. */
    void add(float[][] piece, int offset) {
        int length = weight.length;
        for (int n = 0; n < length; n++) {
            double fade = Math.min(n + 0.5, length - n - 0.5);
            weight[n] += fade;
            for (int channel = 0; channel < sum.length; channel++) {
                sum[channel][n] += fade * piece[channel][offset + n];
            }
        }
    }

    /** The first {@code frames} samples, which no further piece reaches; the rest moves up. Good until the next call. */
    float[][] take(int frames) {
        for (int channel = 0; channel < sum.length; channel++) {
            for (int n = 0; n < frames; n++) {
                taken[channel][n] = (float) (sum[channel][n] / weight[n]);
            }
            moveUp(sum[channel], frames);
        }
        moveUp(weight, frames);
        return taken;
    }

    private static void moveUp(double[] values, int by) {
        System.arraycopy(values, by, values, 0, values.length - by);
        Arrays.fill(values, values.length - by, values.length, 0);
    }
}
