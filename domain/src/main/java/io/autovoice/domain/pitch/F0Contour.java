package io.autovoice.domain.pitch;

import io.autovoice.domain.audio.FrameGrid;
import java.util.Arrays;
import java.util.OptionalDouble;

/** One F0 value in hertz for each point of a grid; unvoiced points are NaN, never 0 or -1. Immutable. */
public final class F0Contour {
    private final FrameGrid grid;
    private final float[] hertz;

    public F0Contour(FrameGrid grid, float[] hertz) {
        this.grid = grid;
        this.hertz = hertz.clone();
        for (float value : hertz) {
            if (!(value > 0 && value < Float.POSITIVE_INFINITY) && !Float.isNaN(value)) {
                throw new IllegalArgumentException(
                        "F0 needs a value > 0 Hz or NaN for unvoiced, got %s Hz".formatted(value));
            }
        }
    }

    /** @throws IllegalArgumentException if the other has another grid or length */
    public void requireSameGrid(F0Contour other) {
        if (!grid.equals(other.grid) || hops() != other.hops()) {
            throw new IllegalArgumentException("Contours need one grid and length, got %d hops of %s s and %d of %s s"
                    .formatted(hops(), grid.hopSeconds(), other.hops(), other.grid.hopSeconds()));
        }
    }

    public FrameGrid grid() {
        return grid;
    }

    public int hops() {
        return hertz.length;
    }

    public float at(int hop) {
        return hertz[hop];
    }

    public boolean voicedAt(int hop) {
        return !Float.isNaN(hertz[hop]);
    }

    /** A copy of all values, NaN where unvoiced. */
    public float[] toArray() {
        return hertz.clone();
    }

    /** The voiced values only, in order of time. */
    public float[] voiced() {
        float[] voiced = new float[hertz.length];
        int count = 0;
        for (float value : hertz) {
            if (!Float.isNaN(value)) {
                voiced[count++] = value;
            }
        }
        return Arrays.copyOf(voiced, count);
    }

    /** The {@code p}-quantile of the voiced values, {@code p} within 0..1, in hertz; empty if nothing is voiced. */
    public OptionalDouble quantile(double p) {
        float[] voiced = voiced();
        if (voiced.length == 0) {
            return OptionalDouble.empty();
        }
        Arrays.sort(voiced);
        return OptionalDouble.of(voiced[(int) Math.round(p * (voiced.length - 1))]);
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    public F0Contour transposed(Semitones interval) {
        float ratio = (float) interval.ratio();
        float[] shifted = new float[hertz.length];
        for (int hop = 0; hop < shifted.length; hop++) {
            shifted[hop] = hertz[hop] * ratio;
        }
        return new F0Contour(grid, shifted);
    }
}
