package io.autovoice.cpu.models.reference;

import io.autovoice.cpu.onnx.Tensor;
import java.util.Arrays;

/**
 * What the original network gave under a name: its shape, the L2 norm of all of it, and some of its numbers, which are taken from places
 * that are spread over it.
 */
record ReferenceOutput(String name, long[] shape, double norm, float[] samples) {
    private static final long STEP = 2654435761L; // 2^32 over the golden ratio: no regular pattern on any axis

    ReferenceOutput {
        shape = shape.clone();
        samples = samples.clone();
    }

    /**
     * Relative L2 distance of the samples, or relative difference of the norms if that is larger; infinite if the shapes differ or a number is
     * not finite.
     */
    double distance(Tensor found) {
        if (!Arrays.equals(shape, found.shape())) {
            return Double.POSITIVE_INFINITY;
        }
        float[] values = found.toFloats();
        double apart = 0;
        double energy = 0;
        for (int i = 0; i < samples.length; i++) {
            double difference = values[place(i, values.length)] - samples[i];
            apart += difference * difference;
            energy += (double) samples[i] * samples[i];
        }
        double distance = Math.max(Math.sqrt(apart / energy), Math.abs(norm(values) / norm - 1));
        return Double.isFinite(distance) ? distance : Double.POSITIVE_INFINITY;
    }

    private static int place(int sample, int size) {
        return (int) (sample * STEP % size);
    }

    private static double norm(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }
}
