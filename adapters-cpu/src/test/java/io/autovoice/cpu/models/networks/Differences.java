package io.autovoice.cpu.models.networks;

import java.util.Arrays;
import java.util.stream.Stream;

/** Compares what a network gave with what it should have given. */
final class Differences {
    private Differences() {}

    /** L2 norm of the difference over that of what is expected; infinite if the sizes differ. */
    static double relative(float[] found, double[][]... expected) {
        double[] wanted = numbers(expected);
        if (wanted.length != found.length) {
            return Double.POSITIVE_INFINITY;
        }
        double apart = 0;
        double energy = 0;
        for (int i = 0; i < wanted.length; i++) {
            apart += (found[i] - wanted[i]) * (found[i] - wanted[i]);
            energy += wanted[i] * wanted[i];
        }
        return Math.sqrt(apart / energy);
    }

    static float[] flat(double[][]... blocks) {
        double[] numbers = numbers(blocks);
        float[] flat = new float[numbers.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = (float) numbers[i];
        }
        return flat;
    }

    private static double[] numbers(double[][]... blocks) {
        return Stream.of(blocks)
                .flatMap(Stream::of)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }
}
