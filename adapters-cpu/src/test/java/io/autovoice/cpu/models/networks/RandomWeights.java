package io.autovoice.cpu.models.networks;

import io.autovoice.cpu.models.weights.Weights;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Weights of given shapes with numbers that depend on the seed and the name alone. */
final class RandomWeights implements Weights {
    private final long seed;
    private final Map<String, long[]> shapes = new TreeMap<>();
    private final Map<String, float[]> values = new TreeMap<>();

    RandomWeights(long seed) {
        this.seed = seed;
    }

    /** @param scale standard deviation */
    RandomWeights with(String name, double mean, double scale, long... shape) {
        Random random = new Random(seed ^ name.hashCode());
        int count = 1;
        for (long size : shape) {
            count *= (int) size;
        }
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (mean + scale * random.nextGaussian());
        }
        shapes.put(name, shape);
        values.put(name, numbers);
        return this;
    }

    @Override
    public Set<String> names() {
        return shapes.keySet();
    }

    @Override
    public long[] shape(String name) {
        return Objects.requireNonNull(shapes.get(name)).clone();
    }

    @Override
    public float[] values(String name) {
        return Objects.requireNonNull(values.get(name)).clone();
    }
}
